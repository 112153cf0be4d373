"""Vacancies and registrations that need somebody, each as a statement that counts them."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, String, cast, exists, func, select

from recruitment import clock
from recruitment.audit.models import AuditEntry
from recruitment.dashboards.duties import Desk
from recruitment.registrations.models import Registration
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import Vacancy

CLOSING_DAYS = 7
NEW_DAYS = 7


def _vacancies(desk: Desk, state: str, *clauses: Any) -> Select[Any]:
    whole = (in_state(state, desk.instant), desk.scope.owns(Vacancy.employer_id), *clauses)
    return select(func.count(Vacancy.id)).where(*whole)


def _drafted_by(desk: Desk) -> Any:
    """The trail knows who began a vacancy. Asked by actor: a vacancy may have hundreds of entries."""
    drafted = select(AuditEntry.thing_id).where(
        AuditEntry.actor_id == desk.account_id,
        AuditEntry.action == "vacancy drafted",
        AuditEntry.thing_kind == Vacancy.__tablename__,
    )
    return cast(Vacancy.id, String).in_(drafted)


def count_sent_back(desk: Desk) -> Select[Any]:
    """Drafts of one's own that had been handed in."""
    return _vacancies(desk, "draft", _drafted_by(desk), Vacancy.submitted_at.is_not(None))


def count_own_drafts(desk: Desk) -> Select[Any]:
    """All drafts that one began."""
    return _vacancies(desk, "draft", _drafted_by(desk))


def count_submitted(desk: Desk) -> Select[Any]:
    """Handed in by anybody."""
    return _vacancies(desk, "submitted")


def count_closing(desk: Desk) -> Select[Any]:
    """Open for CLOSING_DAYS more at most."""
    return _vacancies(desk, "open", Vacancy.closes_at <= desk.instant + timedelta(days=CLOSING_DAYS))


def count_unanswered(desk: Desk) -> Select[Any]:
    """Open, and nobody has registered."""
    return _vacancies(desk, "open", ~exists().where(Registration.vacancy_id == Vacancy.id))


def count_scheduled(desk: Desk) -> Select[Any]:
    """Public before midnight in London."""
    today = clock.to_london(desk.instant).date()
    return _vacancies(desk, "scheduled", Vacancy.publish_at < clock.start_of(today + timedelta(days=1)))


def count_new_people(desk: Desk) -> Select[Any]:
    """Registered in the last NEW_DAYS."""
    since = Registration.created_at > desk.instant - timedelta(days=NEW_DAYS)
    return select(func.count(Registration.id)).where(since, desk.scope.owns(Registration.employer_id))


def count_own_new_people(desk: Desk) -> Select[Any]:
    """The same for vacancies where one is the hiring manager."""
    return count_new_people(desk).join(Vacancy).where(Vacancy.hiring_manager_id == desk.account_id)
