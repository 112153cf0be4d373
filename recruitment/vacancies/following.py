"""Vacancies follow their employer: what is kept of pay and words is worked out again in the same transaction."""

from collections.abc import Iterable

from sqlalchemy import Select, func, select

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.employers import events
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.reckoning import reckon
from recruitment.vacancies.versions import flush


def init_following() -> None:
    """Listen to what employers tell. Connecting twice changes nothing."""
    events.working_year_changed.connect(follow_working_year)
    events.team_renamed.connect(follow_new_name)
    events.team_merged.connect(follow_merger)
    events.team_counted.connect(count_vacancies)


def follow_working_year(employer: Employer) -> None:
    """Pay for a full-time year, of every vacancy whose pay it changes."""
    _reckon_again(db.session.scalars(_of_employer(employer)))


def follow_new_name(team: Team) -> None:
    """The words that a search finds it by."""
    _reckon_again(db.session.scalars(_of_team(team)))


def follow_merger(team: Team, *, into: Team, by: Account | None) -> None:
    """Each vacancy moves, and its history says so."""
    for vacancy in db.session.scalars(_of_team(team)).all():
        change_vacancy(vacancy, {"team": into.name}, by=by)


def count_vacancies(team: Team) -> int:
    """In every state."""
    return db.session.scalar(select(func.count()).select_from(_of_team(team).subquery())) or 0


def _reckon_again(vacancies: Iterable[Vacancy]) -> None:
    for vacancy in list(vacancies):
        reckon(vacancy)
    flush()


def _of_employer(employer: Employer) -> Select[Vacancy]:
    return select(Vacancy).where(Vacancy.employer_id == employer.id).order_by(Vacancy.id)


def _of_team(team: Team) -> Select[Vacancy]:
    return select(Vacancy).where(Vacancy.team_id == team.id).order_by(Vacancy.id)
