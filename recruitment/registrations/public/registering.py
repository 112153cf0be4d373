"""Register interest in working here, and learn that it arrived."""

from flask import abort, render_template, url_for

from recruitment.employers.profile import all_employers
from recruitment.registrations import register as rules
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import general_form
from recruitment.registrations.public.checking import CHECK, SEND, show_answers, take
from recruitment.registrations.public.door import Page, registrations, takes_cv
from recruitment.registrations.public.receiving import receive

SEVERAL = "the employer you choose"


@registrations.route("/interest", methods=["GET", "POST"])
@takes_cv
def register() -> Page:
    """In working for an employer."""
    employers = all_employers() or abort(404)
    form = general_form(employers, rules.role_types())
    chosen = form.employer.data if form.employer else ""
    employer = {one.slug: one for one in employers}.get(chosen, employers[0])
    posted = take(form, employer)
    if posted.step == SEND:
        return receive(form, employer)
    if posted.step == CHECK:
        return show_answers(form, posted.cv, url_for(".register"), employer)
    only = employers[0].name if len(employers) == 1 else ""
    notice = current_text(only or SEVERAL)
    page = render_template("registrations/register.html", form=form, posted=posted, only_employer=only, notice=notice)
    return page, form.status


@registrations.get("/interest/received/<reference>")
def show_received(reference: str) -> str:
    """That it arrived, and what happens next. Whoever has the address learns nothing about the person."""
    try:
        registration = rules.find_received(reference)
    except rules.NotReceived:
        abort(404)
    return render_template("registrations/show_received.html", registration=registration)
