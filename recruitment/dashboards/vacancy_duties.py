"""Vacancies and registrations that need somebody, each as a statement that counts them."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, func, select

from recruitment import clock
from recruitment.access import ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.dashboards.duties import Desk
from recruitment.database import db
from recruitment.registrations.models import Registration
from recruitment.registrations.talent_pool import has_people
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.worklist import is_of, was_sent_back

CLOSING_DAYS = 7


def _vacancies(desk: Desk, state: str, *clauses: Any) -> Select[Any]:
    whole = (in_state(state, desk.instant), desk.scope.owns(Vacancy.employer_id), *clauses)
    return select(func.count(Vacancy.id)).where(*whole)


def count_sent_back(desk: Desk) -> Select[Any]:
    """Drafts of one's own that had been handed in."""
    return _vacancies(desk, "draft", is_of(desk.account_id), was_sent_back())


def count_own_drafts(desk: Desk) -> Select[Any]:
    """All drafts that one wrote at last, or hires for."""
    return _vacancies(desk, "draft", is_of(desk.account_id))


def count_submitted(desk: Desk) -> Select[Any]:
    """Handed in by anybody."""
    return _vacancies(desk, "submitted")


def count_changed(desk: Desk) -> Select[Any]:
    """Open, with changes that wait for a second person."""
    return _vacancies(desk, "open", Vacancy.waiting_changes.is_not(None))


def count_closing(desk: Desk) -> Select[Any]:
    """Open for CLOSING_DAYS more at most."""
    return _vacancies(desk, "open", Vacancy.closes_at <= desk.instant + timedelta(days=CLOSING_DAYS))


def count_unanswered(desk: Desk) -> Select[Any]:
    """Open, and nobody has registered."""
    return _vacancies(desk, "open", ~has_people())


def count_scheduled(desk: Desk) -> Select[Any]:
    """Public before midnight in London."""
    today = clock.to_london(desk.instant).date()
    return _vacancies(desk, "scheduled", Vacancy.publish_at < clock.start_of(today + timedelta(days=1)))


def count_new_people(desk: Desk) -> Select[Any]:
    """Nobody has contacted them yet. Who hasn't confirmed the address waits for nobody."""
    is_waiting = (Registration.stage == "new") & Registration.confirmed_at.is_not(None)
    return select(func.count(Registration.id)).where(is_waiting, desk.scope.owns(Registration.employer_id))


def count_own_new_people(desk: Desk) -> Select[Any]:
    """The same for vacancies where one is the hiring manager."""
    return count_new_people(desk).join(Vacancy).where(Vacancy.hiring_manager_id == desk.account_id)


def closing_soon(account: Account) -> Sequence[Vacancy]:
    """Open for CLOSING_DAYS more at most: of the account's employer, or of its own where it sees no others."""
    now = clock.now()
    chosen = select(Vacancy).where(
        in_state("open", now),
        Vacancy.employer_id == account.employer_id,
        Vacancy.is_example.is_(False),
        Vacancy.closes_at <= now + timedelta(days=CLOSING_DAYS),
    )
    if Permission.SEE_REGISTRATIONS not in ROLES[account.role]:
        chosen = chosen.where(Vacancy.hiring_manager_id == account.id)
    return db.session.scalars(chosen.order_by(Vacancy.closes_at, Vacancy.reference)).all()
