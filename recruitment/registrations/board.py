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
    counts = _count(replace(search, stage=None))
    columns = [
        Column(stage, STAGES[stage], counts.get(stage, 0), _first(replace(search, stage=stage))) for stage in AT_WORK
    ]
    record_list([one for column in columns for one in column.people], by)
    ends = [Column(stage, name, counts.get(stage, 0)) for stage, name in STAGES.items() if stage not in AT_WORK]
    return Board(columns, ends)


def _count(search: PeopleSearch) -> dict[str, int]:
    both: Any = select(Registration.stage, func.count())
    counted = search.narrow(visible(both), clock.today()).group_by(Registration.stage)
    return {row[0]: row[1] for row in db.session.execute(counted)}


def _first(search: PeopleSearch) -> Sequence[Registration]:
    chosen = search.narrow(visible(select(Registration.id)), clock.today())
    waiting = func.coalesce(Registration.stage_changed_at, Registration.created_at)
    due_first = chosen.order_by(Registration.due_on.is_(None), Registration.due_on, waiting, Registration.id)
    return load(due_first.limit(MOST_CARDS))
