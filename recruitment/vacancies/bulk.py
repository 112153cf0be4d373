"""One move for several vacancies: all of them in one transaction, or none, with each one's reason."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.vacancies.ending import NotLater, close, end, extend
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove
from recruitment.vacancies.versions import ChangedMeanwhile

#: As many as a page of the list can show.
MOST = 100


class SomeRefused(Exception):
    """Vacancy id → why it can't be done to that one. Whatever was written has to be undone."""

    def __init__(self, reasons: Mapping[int, str]) -> None:
        super().__init__("; ".join(reasons.values()))
        self.reasons = dict(reasons)


def extend_all(versions: Mapping[int, int], closes_at: datetime, *, by: Account) -> int:
    """Vacancy id → version that was seen: each closes then; returns how many. Raises SomeRefused."""
    others = len(versions) - 1
    return _each(versions, lambda vacancy: extend(vacancy, closes_at, by=by, others=others))


def end_all(versions: Mapping[int, int], outcome: str | None, *, by: Account) -> int:
    """Each ends with this outcome, or closes now without one; returns how many. Raises SomeRefused."""
    others = len(versions) - 1
    if outcome is None:
        return _each(versions, lambda vacancy: close(vacancy, by=by, others=others))
    return _each(versions, lambda vacancy: end(vacancy, outcome, by=by, others=others))


def read_several(ids: Sequence[int], employer_id: int | None) -> list[Vacancy]:
    """Those of the employer, or of any for None, in the order of their ids, in which they are locked too."""
    wanted = select(Vacancy).where(Vacancy.id.in_(ids[:MOST]))
    if employer_id is not None:
        wanted = wanted.where(Vacancy.employer_id == employer_id)
    return list(db.session.scalars(wanted.order_by(Vacancy.id)))


def _each(versions: Mapping[int, int], act: Callable[[Vacancy], None]) -> int:
    reasons: dict[int, str] = {}
    wanted = select(Vacancy).where(Vacancy.id.in_(versions)).order_by(Vacancy.id).with_for_update()
    for vacancy in db.session.scalars(wanted):
        try:
            if vacancy.version_id != versions[vacancy.id]:
                raise ChangedMeanwhile
            act(vacancy)
        except (CannotMove, NotLater, ChangedMeanwhile) as problem:
            reasons[vacancy.id] = str(problem)
    if reasons:
        raise SomeRefused(reasons)
    return len(versions)
