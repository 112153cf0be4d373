"""Job alerts: asking for one, and what its owner does with it."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.alerts import subscriptions as rules
from recruitment.alerts.consent import current_text
from recruitment.alerts.forms import ActOnAlertForm, ChangeAlertForm, NewAlertForm
from recruitment.alerts.links import NoSuchAlert, find_alert
from recruitment.alerts.presentation import new_alert_url, present, present_new, stopped_url
from recruitment.alerts.searches import search_of
from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.criteria import Criteria
from recruitment.web.rate_limits import limit

alerts = Blueprint("alerts", __name__)

Page = Response | tuple[str, int]
ACTS = {"confirm": rules.confirm, "pause": rules.pause, "resume": rules.resume, "renew": rules.renew}
#: What a mail program posts (RFC 8058).
ONE_CLICK = ("List-Unsubscribe", "One-Click")
#: What was just done → what the page says of it.
DONE = {
    "confirm": "Your job alert has started.",
    "resume": "Your job alert goes on.",
    "renew": "We keep your job alert for another 12 months.",
    "change": "Your job alert is changed.",
}
SAME_SEARCH = "You have another job alert with this search. Change something, or stop one of the two."


@alerts.route("/new", methods=["GET", "POST"])
def new() -> Page:
    """For the search in the address."""
    criteria = search_of(request.args.to_dict(flat=False))
    form = NewAlertForm()
    if form.validate_on_submit():
        return _ask(form, criteria)
    page = present_new(criteria, clock.now())
    return render_template("alerts/new.html", form=form, page=page, notice=current_text()), form.status


@alerts.get("/asked")
def show_asked() -> str:
    """What happens next, the same for every address."""
    return render_template("alerts/asked.html")


@alerts.get("/stopped")
def show_stopped() -> str:
    """That it has gone, and the way to a new one for the same search."""
    again_url = new_alert_url(search_of(request.args.to_dict(flat=False)))
    return render_template("alerts/stopped.html", again_url=again_url)


@alerts.route("/<alert_token>", methods=["GET", "POST"])
def show(alert_token: str) -> Page:
    """One alert and its buttons. Looking changes nothing."""
    form = ActOnAlertForm()
    try:
        if form.validate_on_submit():
            return _act(form.act.data, alert_token)
        page = present(find_alert(alert_token))
    except NoSuchAlert:
        return _gone()
    if form.act.errors:
        abort(400)
    done = DONE.get(request.args.get("done", ""), "")
    return render_template("alerts/show.html", form=form, page=page, done=done), form.status


@alerts.route("/<alert_token>/change", methods=["GET", "POST"])
def change(alert_token: str) -> Page:
    """Another search, or how often."""
    try:
        alert = find_alert(alert_token)
        form = ChangeAlertForm(alert)
        if form.validate_on_submit() and _change(form, alert_token):
            return redirect(url_for("alerts.show", alert_token=alert_token, done="change"), 303)
        page = present(find_alert(alert_token))
    except NoSuchAlert:
        return _gone()
    return render_template("alerts/change.html", form=form, page=page), form.status


@alerts.route("/<alert_token>/unsubscribe", methods=["GET", "POST"])
def unsubscribe(alert_token: str) -> Page:
    """One press in a mail program stops it, without a redirect, as RFC 8058 says; looking leads to the buttons."""
    if request.method != "POST":
        return redirect(url_for("alerts.show", alert_token=alert_token))
    name, value = ONE_CLICK
    if request.form.get(name) != value:
        abort(400)
    begin_writing()
    try:
        rules.stop(find_alert(alert_token, to_change=True))
    except NoSuchAlert:
        stop_writing()  # stopped already: the answer is the same
    return render_template("alerts/stopped.html", again_url=url_for("alerts.new")), 200


def _ask(form: NewAlertForm, criteria: Criteria) -> Response:
    key = form.submission_key.data
    limit("alert", form.email.data, once=key)
    limit("alert-network", request.remote_addr, once=key)
    begin_writing()
    rules.ask(rules.Wish(form.email.data or "", criteria, form.frequency.data), submission_key=key)
    return redirect(url_for("alerts.show_asked"), 303)


def _act(act: str, alert_token: str) -> Response:
    begin_writing()
    alert = find_alert(alert_token, to_change=True)
    if act == "stop":
        address = stopped_url(alert)
        rules.stop(alert)
        return redirect(address, 303)
    ACTS[act](alert)
    return redirect(url_for("alerts.show", alert_token=alert_token, done=act if act in DONE else None), 303)


def _change(form: ChangeAlertForm, alert_token: str) -> bool:
    """Whether it is done; otherwise the form says why not."""
    criteria = search_of(form.parameters())
    begin_writing()
    try:
        rules.change(find_alert(alert_token, to_change=True), criteria, form.frequency.data)
    except rules.SameSearch:
        stop_writing()
        form.q.errors = [SAME_SEARCH]
        return False
    return True


def _gone() -> Page:
    stop_writing()
    return render_template("alerts/gone.html"), 410
