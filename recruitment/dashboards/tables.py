"""Figures as tables: beside each chart, and to take away as CSV."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from recruitment.dashboards.durations import Duration, read_durations
from recruitment.dashboards.figures import Figures
from recruitment.dashboards.funnel import STEPS, Funnel, read_funnel
from recruitment.dashboards.groups import Group, Groups, read_groups
from recruitment.dashboards.origins import count_heard, count_landings
from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.dashboards.states import States, count_states
from recruitment.vacancies.importing.formulas import guard
from recruitment.vacancies.worklist import STATES

Cell = str | int | None
#: Name of a day or month → step → number.
Courses = Mapping[str, Mapping[str, int]]
KINDS = ("Open now", "Published", "Job views", "Registrations")
DURATION_LABELS = ("From … to", "Vacancies", "Median", "A quarter within", "Three quarters within")
#: Excel knows UTF-8 by this mark alone.
MARK = "\ufeff"


@dataclass(frozen=True)
class Table:
    """A caption, what the columns are called, and rows whose first cell names them."""

    caption: str
    labels: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]

    @property
    def columns(self) -> list[dict[str, object]]:
        """As `data_table` takes them."""
        return [{"label": label, "is_number": place > 0} for place, label in enumerate(self.labels)]

    @property
    def cells(self) -> list[dict[str, object]]:
        """Rows as `data_table` takes them."""
        return [{"cells": [{"text": _shown(cell)} for cell in row]} for row in self.rows]

    def csv(self) -> str:
        """For spreadsheets, which run no cell of it."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(self.labels)
        writer.writerows([guard(cell) if isinstance(cell, str) else cell for cell in row] for row in self.rows)
        return MARK + text.getvalue()


def page_tables(figures: Figures) -> dict[str, Table]:
    """By the name that a link to its CSV gives."""
    return {
        "states": _states(figures.states),
        "funnel": _funnel("Month" if figures.is_by_month else "Day", figures.courses),
        "sources": _sources(figures.landings),
        "heard-from": _heard(figures.heard),
        "durations": _durations(figures.durations),
        "role-types": _roles(figures.groups),
        "teams": _teams(figures.groups),
    }


def file_table(name: str, scope: Scope, period: Period, instant: datetime) -> Table | None:
    """One of the same, with every day, however many there are; None for another name. Only its figure is read."""
    return FILES[name](scope, period, instant) if name in FILES else None


def _states(states: States) -> Table:
    rows = [(STATES[state], number) for state, number in states.counts.items()]
    return Table("Vacancies by state", ("State", "Vacancies"), rows)


def _funnel(unit: str, courses: Courses) -> Table:
    return Table("From list to registration", (unit, *STEPS.values()), _courses(courses))


def _days_of(funnel: Funnel) -> Table:
    return _funnel("Day", {day.isoformat(): counts for day, counts in funnel.days.items()})


def _sources(landings: Sequence[tuple[str, int]]) -> Table:
    return Table("Where visitors came from", ("Source", "First views"), landings)


def _heard(heard: Sequence[tuple[str, int]]) -> Table:
    return Table("Where they heard of us", ("Answer", "Registrations"), heard)


def _durations(durations: Sequence[Duration]) -> Table:
    return Table("How long it takes, in days", DURATION_LABELS, [*map(_duration, durations)])


def _roles(groups: Groups) -> Table:
    return Table("By kind of work", ("Kind of work", *KINDS), [*map(_group, groups.roles)])


def _teams(groups: Groups) -> Table:
    return Table("By team", ("Team", *KINDS), [*map(_group, groups.teams)])


def _courses(courses: Courses) -> list[tuple[Cell, ...]]:
    return [(name, *(counts[step] for step in STEPS)) for name, counts in courses.items()]


def _duration(one: Duration) -> tuple[Cell, ...]:
    low, high = one.quartiles or (None, None)
    return (one.label, one.count, *(_days(days) for days in (one.median, low, high)))


def _days(days: float | None) -> str | None:
    return None if days is None else f"{days:.1f}"


def _group(one: Group) -> tuple[Cell, ...]:
    return one.name, one.open, one.published, one.views, one.registrations


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:,}" if isinstance(cell, int) else cell


FILES: dict[str, Callable[[Scope, Period, datetime], Table]] = {
    "states": lambda scope, period, instant: _states(count_states(scope, instant)),
    "funnel": lambda scope, period, instant: _days_of(read_funnel(scope, period)),
    "sources": lambda scope, period, instant: _sources(count_landings(scope, period)),
    "heard-from": lambda scope, period, instant: _heard(count_heard(scope, period)),
    "durations": lambda scope, period, instant: _durations(read_durations(scope, period)),
    "role-types": lambda scope, period, instant: _roles(read_groups(scope, period, instant)),
    "teams": lambda scope, period, instant: _teams(read_groups(scope, period, instant)),
}
