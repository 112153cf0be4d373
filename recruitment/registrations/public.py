"""Register interest in a vacancy, or in working here."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruitment.database import begin_writing, stop_writing
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers, by_slug
from recruitment.registrations import register as rules
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import RegisterForVacancyForm, RegisterInterestForm, general_form
from recruitment.registrations.job import Job, find_job
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import NotPublic
from recruitment.web.rate_limits import limit

registrations = Blueprint("registrations", __name__)

Page = Response | tuple[str, int]
SEVERAL = "the employer you choose"


@registrations.route("/interest", methods=["GET", "POST"])
def register() -> Page:
    """In working for an employer."""
    employers = all_employers() or abort(404)
    form = general_form(employers, rules.role_types())
    if form.validate_on_submit():
        employer = by_slug(form.employer.data) if form.employer else employers[0]
        return _receive(form, employer)
    only = employers[0].name if len(employers) == 1 else ""
    notice = current_text(only or SEVERAL)
    return render_template("registrations/register.html", form=form, only_employer=only, notice=notice), form.status


@registrations.route("/jobs/<reference>/interest", methods=["GET", "POST"])
def register_for_vacancy(reference: str) -> Page:
    """In one vacancy, while it is open."""
    job = _job_or_404(reference)
    if not job.is_open:
        return _offer_general(job)
    form = RegisterForVacancyForm()
    if form.validate_on_submit():
        try:
            return _receive(form, job.vacancy.employer, job.vacancy)
        except rules.VacancyClosed:
            stop_writing()
            return _offer_general(_job_or_404(reference))
    notice = current_text(job.vacancy.employer.name)
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


def _receive(form: RegisterInterestForm, employer: Employer, vacancy: Vacancy | None = None) -> Response:
    """Keep it and lead to the confirmation, the same one for the same form sent again."""
    key = form.submission_key.data
    try:
        rules.refuse_repeat(key)
        limit("interest", form.email.data, once=key)
        limit("interest-network", request.remote_addr, once=key)
        begin_writing()
        received = rules.register(form.interest(), submission_key=key, employer=employer, vacancy=vacancy).reference
    except rules.AlreadyReceived as earlier:
        received = earlier.reference
    return redirect(url_for("registrations.show_received", reference=received), 303)


def _offer_general(job: Job) -> Page:
    """A closed vacancy: what was typed stands in the general form, which one press sends."""
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
