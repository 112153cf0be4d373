"""My CV: sent later, replaced, taken away and downloaded, by the link that was mailed."""

from flask import Response, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from recruitment.database import begin_writing
from recruitment.documents.fields import LARGEST_REQUEST
from recruitment.documents.keeping import document_of
from recruitment.documents.opening import NotToBeOpened, read_content
from recruitment.documents.receiving import Received
from recruitment.documents.refusals import StoreDown
from recruitment.registrations import self_service
from recruitment.registrations.forms import CvForm
from recruitment.registrations.presentation import shown_document
from recruitment.registrations.public.documents import keep_cv
from recruitment.registrations.public.door import Page, my_interest
from recruitment.registrations.self_service import find_mine
from recruitment.web.form_size import takes_body_of


@my_interest.route("/my-interest/<interest_token>/<received>/cv", methods=["GET", "POST"])
@takes_body_of(LARGEST_REQUEST)
def change_cv(interest_token: str, received: str) -> Page:
    """One in place of another, or none."""
    registration = find_mine(interest_token).one(received)
    form, key, kept = CvForm(), "", Received()
    if form.validate_on_submit():
        key = form.submission_key.data
        kept = keep_cv(form.cv, key, registration.employer)
        if not form.cv.errors and not kept.notice:
            begin_writing()
            again = find_mine(interest_token).one(received)
            if kept.draft is None:
                self_service.remove_cv(again)
            else:
                self_service.replace_cv(again, key)
            return redirect(url_for(".show", interest_token=interest_token), 303)
    page = render_template(
        "registrations/my_interest/cv.html",
        form=form,
        cv=shown_document(registration),
        notice=kept.notice,
        registration=registration,
        token=interest_token,
    )
    return page, form.status


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
