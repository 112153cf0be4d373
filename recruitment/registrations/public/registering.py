"""Register interest in a vacancy, or in working here."""

from flask import abort, render_template, request, url_for

from recruitment.database import stop_writing
from recruitment.employers.profile import all_employers, by_slug
from recruitment.registrations import register as rules
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import RegisterForVacancyForm, general_form
from recruitment.registrations.job import Job, find_job
from recruitment.registrations.public.checking import CHECK, SEND, show_answers, step_of
from recruitment.registrations.public.door import Page, registrations
from recruitment.registrations.public.receiving import receive
from recruitment.vacancies.published import NotPublic

SEVERAL = "the employer you choose"


@registrations.route("/interest", methods=["GET", "POST"])
def register() -> Page:
    """In working for an employer."""
    employers = all_employers() or abort(404)
    form = general_form(employers, rules.role_types())
    step = step_of(form)
    if step in (CHECK, SEND):
        employer = by_slug(form.employer.data) if form.employer else employers[0]
        return receive(form, employer) if step == SEND else show_answers(form, url_for(".register"), employer)
    only = employers[0].name if len(employers) == 1 else ""
    notice = current_text(only or SEVERAL)
    return render_template("registrations/register.html", form=form, only_employer=only, notice=notice), form.status


@registrations.route("/jobs/<reference>/interest", methods=["GET", "POST"])
def register_for_vacancy(reference: str) -> Page:
    """In one vacancy, while it is open."""
    job = _job_or_404(reference)
    if not job.is_open:
        return _offer_general(job)
    form, employer = RegisterForVacancyForm(), job.vacancy.employer
    step = step_of(form)
    if step == CHECK:
        return show_answers(form, url_for(".register_for_vacancy", reference=reference), employer, job)
    if step == SEND:
        try:
            return receive(form, employer, job.vacancy)
        except rules.VacancyClosed:
            stop_writing()
            return _offer_general(_job_or_404(reference))
    notice = current_text(employer.name)
    page = render_template("registrations/register_for_vacancy.html", form=form, job=job, notice=notice)
    return page, form.status


@registrations.get("/interest/received/<reference>")
def show_received(reference: str) -> str:
    """That it arrived, and what happens next. Whoever has the address learns nothing about the person."""
    try:
        registration = rules.find_received(reference)
    except rules.NotReceived:
        abort(404)
    return render_template("registrations/show_received.html", registration=registration)


def _offer_general(job: Job) -> Page:
    """A closed vacancy: what was typed stands in the general form, which is checked and sent from there."""
    employer = job.vacancy.employer
    form = general_form(all_employers(), rules.role_types(), employer=employer.slug)
    notice = current_text(employer.name)
    page = render_template("registrations/vacancy_closed.html", form=form, job=job, notice=notice)
    return page, 422 if request.method == "POST" else 200


def _job_or_404(reference: str) -> Job:
    try:
        return find_job(reference)
    except NotPublic:
        abort(404)
