"""The people who registered. Every page reads in a writing transaction, because reading is audited."""

from collections.abc import Callable

from flask import Blueprint, abort, render_template, request, url_for
from flask_login import current_user

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.registrations import people
from recruitment.registrations.consent import VERSIONS
from recruitment.vacancies.models import Vacancy
from recruitment.web.pagination import make_pager, read_page

registrations_hr = Blueprint("registrations_hr", __name__)


@registrations_hr.get("/registrations")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def list_registrations() -> str:
    """Everybody one may see, newest first; with ?vacancy=REFERENCE those of one vacancy."""
    begin_writing()
    offered = people.vacancies_with_people()
    vacancy = next((one for one in offered if one.reference == request.args.get("vacancy")), None)
    reference = vacancy.reference if vacancy else None
    return _list(vacancy, offered, lambda page: url_for(".list_registrations", vacancy=reference, page=page))


@registrations_hr.get("/vacancies/<id:vacancy_id>/registrations")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def list_for_vacancy(vacancy_id: int) -> str:
    """Those of one vacancy."""
    begin_writing()
    try:
        vacancy = people.find_vacancy(vacancy_id)
    except people.NotVisible:
        abort(404)
    return _list(vacancy, [], lambda page: url_for(".list_for_vacancy", vacancy_id=vacancy_id, page=page))


@registrations_hr.get("/registrations/<id:registration_id>")
@requires(Permission.SEE_OWN_REGISTRATIONS)
def show_registration(registration_id: int) -> str:
    """One, with all that was told."""
    begin_writing()
    try:
        registration = people.read_registration(registration_id, by=current_user)
    except people.NotVisible:
        abort(404)
    consent = VERSIONS[registration.consent_version].of(registration.employer.name)
    return render_template("registrations/hr/show_registration.html", registration=registration, consent=consent)


def _list(vacancy: Vacancy | None, offered: list[Vacancy], address: Callable[[int], str]) -> str:
    found = people.read_people(read_page(request.args.get("page", "")), by=current_user, vacancy=vacancy)
    return render_template(
        "registrations/hr/list_registrations.html",
        people=found,
        vacancy=vacancy,
        offered=offered,
        pager=make_pager(found.page, found.pages, address),
    )
