"""The people one works with at the moment, in a column for each stage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.registrations.models import STAGES, Registration
from recruitment.registrations.people import load, record_list, visible
from recruitment.registrations.pipeline import AT_WORK
from recruitment.registrations.talent_pool import PeopleSearch

#: Cards in a column; the table has the rest.
MOST_CARDS = 8


@dataclass(frozen=True)
class Column:
    """A stage: what is due first and who waits longest come first. `total` counts those without a card too."""

    stage: str
    name: str
    total: int
    people: Sequence[Registration] = ()

    @property
    def has_more(self) -> bool:
        """Whether some have no card."""
        return self.total > len(self.people)


@dataclass(frozen=True)
class Board:
    """Stages with something to do, and those that are ends."""

    columns: list[Column]
    ends: list[Column]


def read_board(search: PeopleSearch, *, by: Account) -> Board:
    """Those the signed-in account may see; the search's stage and order play no part."""
    everybody = replace(search, stage=None)
    counts, first = _count(everybody), _first(everybody)
    columns = [
        Column(stage, STAGES[stage], counts.get(stage, 0), [one for one in first if one.stage == stage])
        for stage in AT_WORK
    ]
    record_list([one for column in columns for one in column.people], by)
    ends = [Column(stage, name, counts.get(stage, 0)) for stage, name in STAGES.items() if stage not in AT_WORK]
    return Board(columns, ends)


def _count(search: PeopleSearch) -> dict[str, int]:
    both: Any = select(Registration.stage, func.count())
    counted = search.narrow(visible(both), clock.today()).group_by(Registration.stage)
    return {row[0]: row[1] for row in db.session.execute(counted)}


def _first(search: PeopleSearch) -> Sequence[Registration]:
    """Those of every stage at work who have a card, looked for once for all stages."""
    waiting = func.coalesce(Registration.stage_changed_at, Registration.created_at)
    due_first = (Registration.due_on.is_(None), Registration.due_on, waiting, Registration.id)
    place = func.row_number().over(partition_by=Registration.stage, order_by=due_first).label("place")
    at_work = visible(select(Registration.id, place)).where(Registration.stage.in_(AT_WORK))
    placed = search.narrow(at_work, clock.today()).subquery()
    chosen = select(placed.c.id).where(placed.c.place <= MOST_CARDS)
    return load(db.session.scalars(chosen.order_by(placed.c.place, placed.c.id)).all())
