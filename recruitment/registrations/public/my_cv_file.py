"""My CV as I sent it, by the link that was mailed."""

from flask import Response, abort
from werkzeug.wrappers import Response as AnyResponse

from recruitment.documents.keeping import document_of
from recruitment.documents.opening import NotToBeOpened, read_content
from recruitment.documents.refusals import StoreDown
from recruitment.registrations.public.door import my_interest
from recruitment.registrations.self_service import find_mine


@my_interest.get("/my-interest/<interest_token>/<received>/cv/file")
def download_cv(interest_token: str, received: str) -> AnyResponse:
    """As it came, under its own name, once no harm is to be feared: nobody may spread a file from here."""
    document = document_of(find_mine(interest_token).one(received)) or abort(404)
    try:
        content = read_content(document)
    except NotToBeOpened:
        abort(404)
    except StoreDown:
        abort(503)
    answer = Response(content, mimetype=document.kind_of.mimetype)
    answer.headers.set("Content-Disposition", "attachment", filename=document.file_name)
    return answer
