"""Vacancies side by side: up to three, by the references in an address."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from recruitment.vacancies import spellings
from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.cards import Card, card
from recruitment.vacancies.closing import closes_soon
from recruitment.vacancies.comparison_rows import Row, rows
from recruitment.vacancies.lifecycle import is_open_at, state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import find_several_public, newest

FEWEST, MOST = 2, 3
#: References that are looked up at all: no page of ours makes an address with more.
MOST_READ = 20
#: Open jobs that are offered to choose from.
OFFERED = 12
ENDED = {"closed": "Closed", "withdrawn": "Withdrawn", "filled": "Filled"}


@dataclass(frozen=True)
class Column:
    """The head of a vacancy's column, and where it leads."""

    reference: str
    title: str
    url: str
    #: Closed, Withdrawn or Filled; empty while it is open.
    ended: str
    closes_soon: bool
    is_example: bool
    interest_url: str
    #: The same comparison without it.
    removal_url: str


@dataclass(frozen=True)
class Choice:
    """A job that one may tick, and whether it is ticked."""

    reference: str
    card: Card
    is_chosen: bool = False


@dataclass(frozen=True)
class Comparison:
    """All that the page says."""

    columns: list[Column]
    rows: list[Row]
    #: How many known references there were beyond those that are shown.
    left_out: int
    #: Those chosen, then the newest; none where no more can be added.
    choices: list[Choice]

    @property
    def is_whole(self) -> bool:
        """Whether there is something to compare."""
        return len(self.columns) >= FEWEST


def compare(references: Sequence[str], instant: datetime) -> Comparison:
    """The first known ones in the order of the address; repeated and unknown ones are ignored."""
    known = find_several_public(_distinct(references), instant)
    shown = known[:MOST]
    return Comparison(
        columns=[_column(one, shown, instant) for one in shown],
        rows=rows(shown, instant),
        left_out=len(known) - len(shown),
        choices=_choices(shown, instant) if len(shown) < MOST else [],
    )


def address_of(references: Sequence[str]) -> str:
    """Where these are compared."""
    return url_for("vacancies.compare_jobs", ref=references)


def _distinct(references: Sequence[str]) -> list[str]:
    kept = filter(None, map(spellings.reference, references))
    return list(dict.fromkeys(kept))[:MOST_READ]


def _column(vacancy: Vacancy, shown: Sequence[Vacancy], instant: datetime) -> Column:
    is_open = is_open_at(vacancy, instant)
    return Column(
        reference=vacancy.reference,
        title=vacancy.title,
        url=page_of(vacancy),
        ended=ENDED.get(state_at(vacancy, instant), ""),
        closes_soon=closes_soon(vacancy, instant),
        is_example=vacancy.is_example,
        interest_url=url_for("registrations.register_for_vacancy", reference=vacancy.reference) if is_open else "",
        removal_url=address_of([other.reference for other in shown if other is not vacancy]),
    )


def _choices(shown: Sequence[Vacancy], instant: datetime) -> list[Choice]:
    others = [one for one in newest(instant, OFFERED) if one not in shown]
    is_mixed = len({one.employer_id for one in (*shown, *others)}) > 1
    chosen = [(one, True) for one in shown] + [(one, False) for one in others]
    return [
        Choice(one.reference, card(one, instant, names_employer=is_mixed), is_chosen) for one, is_chosen in chosen
    ]
