"""What is held about me: seen, corrected and renewed, by the link that was mailed."""

from flask import redirect, render_template, url_for

from recruitment.alerts.presentation import links_to
from recruitment.database import begin_writing
from recruitment.documents.keeping import document_of
from recruitment.privacy.words import Rows, told
from recruitment.registrations import self_service
from recruitment.registrations.consent import VERSIONS
from recruitment.registrations.forms import correct_form
from recruitment.registrations.holding import held
from recruitment.registrations.public.door import Page, my_interest
from recruitment.registrations.self_service import Mine, find_mine
from recruitment.web.forms import ActionForm


@my_interest.get("/my-interest/<interest_token>")
def show(interest_token: str) -> str:
    """Everything, with what can be done about it."""
    mine = find_mine(interest_token)
    return render_template(
        "registrations/my_interest/show.html",
        mine=mine,
        rows_of=_rows(mine),
        cvs={one.id: document_of(one) for one in mine.registrations},
        consents={one.id: VERSIONS[one.consent_version].of(one.employer.name) for one in mine.registrations},
        alerts=links_to(mine.email),
        form=ActionForm(),
    )


@my_interest.route("/my-interest/<interest_token>/<received>/correct", methods=["GET", "POST"])
def correct(interest_token: str, received: str) -> Page:
    """Everything that was told but the address."""
    registration = find_mine(interest_token).one(received)
    form = correct_form(registration)
    if form.validate_on_submit():
        begin_writing()
        again = find_mine(interest_token).one(received)
        self_service.correct(again, form.corrected(again))
        return _back(interest_token)
    page = render_template(
        "registrations/my_interest/correct.html", form=form, registration=registration, token=interest_token
    )
    return page, form.status


@my_interest.post("/my-interest/<interest_token>/<received>/renew")
def renew(interest_token: str, received: str) -> Page:
    """For twelve months from today."""
    registration, form = find_mine(interest_token).one(received), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        self_service.renew(find_mine(interest_token).one(received))
        return _back(interest_token)
    page = render_template(
        "registrations/my_interest/renew.html", form=form, registration=registration, token=interest_token
    )
    return page, form.status


def _rows(mine: Mine) -> dict[str, Rows]:
    """Of each registration, by its reference."""
    things = held(mine.email)
    return {str(one["Reference"]): rows for one, rows in zip(things, told(things), strict=True)}


def _back(token: str) -> Page:
    return redirect(url_for("my_interest.show", interest_token=token), 303)
