"""Withdrawing, and having everything deleted, by the link that was mailed."""

from flask import redirect, render_template, url_for

from recruitment.alerts.presentation import links_to
from recruitment.database import begin_writing
from recruitment.registrations.leaving import delete_all
from recruitment.registrations.public.door import Page, my_interest
from recruitment.registrations.self_service import find_mine
from recruitment.registrations.self_service import withdraw as withdraw_interest
from recruitment.web.forms import ActionForm


@my_interest.route("/my-interest/<interest_token>/<received>/withdraw", methods=["GET", "POST"])
def withdraw(interest_token: str, received: str) -> Page:
    """Asks first."""
    registration, form = find_mine(interest_token).one(received), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        withdraw_interest(find_mine(interest_token).one(received))
        return redirect(url_for(".show", interest_token=interest_token), 303)
    page = render_template(
        "registrations/my_interest/withdraw.html", form=form, registration=registration, token=interest_token
    )
    return page, form.status


@my_interest.route("/my-interest/<interest_token>/delete", methods=["GET", "POST"])
def delete(interest_token: str) -> Page:
    """Asks first; afterwards nothing is left that the page could be about."""
    mine, form = find_mine(interest_token), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        delete_all(find_mine(interest_token))
        return redirect(url_for("my_interest.show_deleted"), 303)
    alerts = links_to(mine.email)
    return render_template("registrations/my_interest/delete.html", form=form, mine=mine, alerts=alerts), form.status


@my_interest.get("/my-interest/deleted")
def show_deleted() -> str:
    """What was deleted, and what remains."""
    return render_template("registrations/my_interest/deleted.html")
