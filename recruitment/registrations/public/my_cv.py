"""My CV: sent later, replaced and taken away, by the link that was mailed."""

from flask import redirect, render_template, url_for

from recruitment.database import begin_writing
from recruitment.documents.keeping import document_of
from recruitment.documents.receiving import Received
from recruitment.registrations import self_service
from recruitment.registrations.forms import CvForm
from recruitment.registrations.models import Registration
from recruitment.registrations.presentation import shown_document
from recruitment.registrations.public.documents import keep_cv
from recruitment.registrations.public.door import Page, my_interest, takes_cv
from recruitment.registrations.self_service import find_mine


@my_interest.route("/my-interest/<interest_token>/<received>/cv", methods=["GET", "POST"])
@takes_cv
def change_cv(interest_token: str, received: str) -> Page:
    """One in place of another, or none."""
    registration = find_mine(interest_token).one(received)
    form, kept = CvForm(), Received()
    if form.validate_on_submit():
        kept = _keep(form, registration)
        if not form.cv.errors and not kept.notice:
            begin_writing()
            _change(find_mine(interest_token).one(received), form, kept)
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


def _keep(form: CvForm, registration: Registration) -> Received:
    """What came with the form; the same form again has done its work."""
    held = document_of(registration)
    if held and held.submission_key == form.submission_key.data:
        return Received(held)
    return keep_cv(form.cv, form.submission_key.data, registration.employer)


def _change(registration: Registration, form: CvForm, kept: Received) -> None:
    if kept.draft is not None:
        self_service.replace_cv(registration, form.submission_key.data)
    elif form.cv.is_removed:
        self_service.remove_cv(registration)
