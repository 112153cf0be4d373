"""Register interest in one vacancy, or in general once it has closed."""

from flask import abort, render_template, request, url_for

from recruitment.database import stop_writing
from recruitment.employers.profile import all_employers
from recruitment.registrations import register as rules
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import RegisterForVacancyForm, general_form
from recruitment.registrations.job import Job, find_job
from recruitment.registrations.public.checking import CHECK, SEND, Posted, show_answers, take
from recruitment.registrations.public.door import Page, registrations, takes_cv
from recruitment.registrations.public.receiving import receive
from recruitment.vacancies.published import NotPublic


@registrations.route("/jobs/<reference>/interest", methods=["GET", "POST"])
@takes_cv
def register_for_vacancy(reference: str) -> Page:
    """In one vacancy, while it is open."""
    job = _job_or_404(reference)
    form, employer = RegisterForVacancyForm(), job.vacancy.employer
    posted = take(form, employer)
    if not job.is_open:
        return _offer_general(job, posted)
    if posted.step == CHECK:
        return show_answers(form, posted.cv, url_for(".register_for_vacancy", reference=reference), employer, job)
    if posted.step == SEND:
        try:
            return receive(form, employer, job.vacancy)
        except rules.VacancyClosed:
            stop_writing()
            return _offer_general(_job_or_404(reference), posted)
    notice = current_text(employer.name)
    page = render_template("registrations/register_for_vacancy.html", form=form, posted=posted, job=job, notice=notice)
    return page, form.status


def _offer_general(job: Job, posted: Posted) -> Page:
    """A closed vacancy: what was typed stands in the general form, which is checked and sent from there."""
    employer = job.vacancy.employer
    form = general_form(all_employers(), rules.role_types(), employer=employer.slug)
    notice = current_text(employer.name)
    page = render_template("registrations/vacancy_closed.html", form=form, posted=posted, job=job, notice=notice)
    return page, 422 if request.method == "POST" else 200


def _job_or_404(reference: str) -> Job:
    try:
        return find_job(reference)
    except NotPublic:
        abort(404)
