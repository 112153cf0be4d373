"""The door itself, and who may touch which vacancy."""

from flask import Blueprint, abort, url_for
from flask_login import current_user
from sqlalchemy import select

from recruitment import clock
from recruitment.access import Permission, may, of_own_employer
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy

vacancies_hr = Blueprint("vacancies_hr", __name__)

#: States in which nobody outside has ever read a vacancy.
NOT_PUBLIC = ("draft", "submitted", "scheduled")


def own_vacancy(vacancy_id: int) -> Vacancy:
    """The vacancy of the account's employer; another's is not found."""
    wanted = select(Vacancy).where(Vacancy.id == vacancy_id)
    found: Vacancy | None = db.session.scalar(of_own_employer(wanted, Vacancy.employer_id))
    return found or abort(404)


def own_employers() -> list[Employer]:
    """The account's employer; all of them for an administrator without one."""
    return [current_user.employer] if current_user.employer_id else all_employers()


def may_edit(vacancy: Vacancy) -> bool:
    """Drafts are for everybody who drafts; what was let out is for those who publish."""
    return may(Permission.DRAFT_VACANCIES if vacancy.status == "draft" else Permission.PUBLISH_VACANCIES)


def editable_vacancy(vacancy_id: int) -> Vacancy:
    """The same as own_vacancy, for those who may change it in its present state."""
    vacancy = own_vacancy(vacancy_id)
    return vacancy if may_edit(vacancy) else abort(403)


def may_see_people(vacancy: Vacancy) -> bool:
    """Whoever works with registrations, and the vacancy's hiring manager; none comes before it is public."""
    is_theirs = may(Permission.SEE_OWN_REGISTRATIONS) and vacancy.hiring_manager_id == current_user.id
    return state_of(vacancy) not in NOT_PUBLIC and (may(Permission.SEE_REGISTRATIONS) or is_theirs)


def state_of(vacancy: Vacancy) -> str:
    """Its state now."""
    return state_at(vacancy, clock.now())


def address_of(vacancy: Vacancy) -> str:
    """Its page in the back office."""
    return url_for("vacancies_hr.show_vacancy", vacancy_id=vacancy.id)
