"""The links of mails: one confirms an address, by a button alone; one is sent again to whoever lost it."""

from flask import redirect, render_template, request, url_for

from recruitment.database import begin_writing
from recruitment.registrations import self_service
from recruitment.registrations.forms import LostLinkForm
from recruitment.registrations.links import NoSuchLink, find_by_link
from recruitment.registrations.public.door import Page, my_interest
from recruitment.web.forms import ActionForm
from recruitment.web.rate_limits import limit


@my_interest.errorhandler(NoSuchLink)
def show_gone(_problem: NoSuchLink) -> tuple[str, int]:
    """The same for a link that never was: nobody learns that somebody was here."""
    return render_template("registrations/my_interest/gone.html"), 410


@my_interest.route("/interest/confirm/<interest_token>", methods=["GET", "POST"])
def confirm(interest_token: str) -> Page:
    """Looking changes nothing, because mail programs look too."""
    form = ActionForm()
    registration = find_by_link(interest_token)
    if form.validate_on_submit():
        begin_writing()
        self_service.confirm(find_by_link(interest_token))
        return redirect(url_for("my_interest.confirm", interest_token=interest_token), 303)
    page = "registrations/confirmed.html" if registration.confirmed_at else "registrations/confirm.html"
    return render_template(page, form=form, registration=registration, token=interest_token), form.status


@my_interest.route("/my-interest/lost", methods=["GET", "POST"])
def send_link() -> Page:
    """Asks for an address, and answers alike whether or not anything is held of it."""
    form = LostLinkForm()
    if form.validate_on_submit():
        limit("lost-link-network", request.remote_addr)
        limit("lost-link", form.email.data)
        begin_writing()
        self_service.send_again(form.address)
        return redirect(url_for("my_interest.show_link_sent"), 303)
    return render_template("registrations/my_interest/lost.html", form=form), form.status


@my_interest.get("/my-interest/lost/sent")
def show_link_sent() -> str:
    """What happens next."""
    return render_template("registrations/my_interest/lost_sent.html")
