"""Register interest in a vacancy, or in working here."""

from flask import abort, render_template, request, url_for

from recruitment.database import stop_writing
from recruitment.documents.fields import LARGEST_REQUEST
from recruitment.documents.receiving import Received
from recruitment.employers.profile import all_employers
from recruitment.registrations import register as rules
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import RegisterForVacancyForm, general_form
from recruitment.registrations.job import Job, find_job
from recruitment.registrations.public.checking import CHECK, SEND, show_answers, take
from recruitment.registrations.public.door import Page, registrations
from recruitment.registrations.public.receiving import receive
from recruitment.vacancies.published import NotPublic
from recruitment.web.form_size import takes_body_of

SEVERAL = "the employer you choose"


@registrations.route("/interest", methods=["GET", "POST"])
@takes_body_of(LARGEST_REQUEST)
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
    page = render_template("registrations/register.html", form=form, cv=posted.cv, only_employer=only, notice=notice)
    return page, form.status


@registrations.route("/jobs/<reference>/interest", methods=["GET", "POST"])
@takes_body_of(LARGEST_REQUEST)
def register_for_vacancy(reference: str) -> Page:
    """In one vacancy, while it is open."""
    job = _job_or_404(reference)
    form, employer = RegisterForVacancyForm(), job.vacancy.employer
    posted = take(form, employer)
    if not job.is_open:
        return _offer_general(job, posted.cv)
    if posted.step == CHECK:
        return show_answers(form, posted.cv, url_for(".register_for_vacancy", reference=reference), employer, job)
    if posted.step == SEND:
        try:
            return receive(form, employer, job.vacancy)
        except rules.VacancyClosed:
            stop_writing()
            return _offer_general(_job_or_404(reference), posted.cv)
    notice = current_text(employer.name)
    page = render_template(
        "registrations/register_for_vacancy.html", form=form, cv=posted.cv, job=job, notice=notice
    )
    return page, form.status


@registrations.get("/interest/received/<reference>")
def show_received(reference: str) -> str:
    """That it arrived, and what happens next. Whoever has the address learns nothing about the person."""
    try:
        registration = rules.find_received(reference)
    except rules.NotReceived:
        abort(404)
    return render_template("registrations/show_received.html", registration=registration)


def _offer_general(job: Job, cv: Received) -> Page:
    """A closed vacancy: what was typed stands in the general form, which is checked and sent from there."""
    employer = job.vacancy.employer
    form = general_form(all_employers(), rules.role_types(), employer=employer.slug)
    notice = current_text(employer.name)
    page = render_template("registrations/vacancy_closed.html", form=form, cv=cv, job=job, notice=notice)
    return page, 422 if request.method == "POST" else 200


def _job_or_404(reference: str) -> Job:
    try:
        return find_job(reference)
    except NotPublic:
        abort(404)
