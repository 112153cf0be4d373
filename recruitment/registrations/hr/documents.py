"""The CV of one person, for those who may see who it is."""

from flask import Response, abort, flash, redirect
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from recruitment.access import Permission, requires
from recruitment.audit import trail
from recruitment.database import begin_writing
from recruitment.documents.keeping import document_of
from recruitment.documents.models import Document
from recruitment.documents.opening import NotToBeOpened, read_content
from recruitment.documents.refusals import StoreDown
from recruitment.registrations.hr.door import address_of, registrations_hr
from recruitment.registrations.models import Registration
from recruitment.registrations.people import NotVisible, find_registration

AWAY = "The CV can’t be fetched at the moment. Try again later; if that does not help, tell whoever runs this site."


@registrations_hr.get("/registrations/<id:registration_id>/cv")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def download_document(registration_id: int) -> AnyResponse:
    """As a file to keep, once it may be opened. It names the person, so it comes once they are named."""
    registration, document = _named(registration_id)
    try:
        content = read_content(document)  # a bucket may take its time: before anything is written
    except NotToBeOpened:
        abort(404)
    except StoreDown:
        flash(AWAY, "error")
        return redirect(address_of(registration), 303)
    begin_writing()
    registration, document = _named(registration_id)
    trail.record("cv opened", registration, by=current_user, employer_id=registration.employer_id)
    name = f"cv-{registration.reference}.{document.kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, mimetype=document.kind_of.mimetype, headers=headers)


def _named(registration_id: int) -> tuple[Registration, Document]:
    try:
        registration = find_registration(registration_id)
    except NotVisible:
        abort(404)
    document = document_of(registration) if registration.is_named else None
    return registration, document or abort(404)
