"""My CV: sent later, replaced and taken away, by the link that was mailed."""

from flask import redirect, render_template, url_for

from recruitment.database import begin_writing
from recruitment.documents.receiving import Received
from recruitment.registrations import self_service
from recruitment.registrations.forms import CvForm
from recruitment.registrations.presentation import shown_document
from recruitment.registrations.public.documents import keep_cv
from recruitment.registrations.public.door import Page, my_interest, takes_cv
from recruitment.registrations.self_service import find_mine


@my_interest.route("/my-interest/<interest_token>/<received>/cv", methods=["GET", "POST"])
@takes_cv
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
