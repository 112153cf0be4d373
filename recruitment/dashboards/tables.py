"""Figures as tables: beside each chart, and to take away as CSV."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recruitment.dashboards.durations import Duration
from recruitment.dashboards.figures import Figures
from recruitment.dashboards.funnel import STEPS
from recruitment.dashboards.groups import Group
from recruitment.vacancies.importing.formulas import guard
from recruitment.vacancies.worklist import STATES

Cell = str | int | None
#: Name of a day or month → step → number.
Courses = Mapping[str, Mapping[str, int]]
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
    return _tables(figures, "Month" if figures.is_by_month else "Day", figures.courses)


def file_tables(figures: Figures) -> dict[str, Table]:
    """The same with every day, however many there are."""
    return _tables(figures, "Day", {day.isoformat(): counts for day, counts in figures.funnel.days.items()})


def _tables(figures: Figures, unit: str, courses: Courses) -> dict[str, Table]:
    states = [(STATES[state], number) for state, number in figures.states.counts.items()]
    kinds = ("Open now", "Published", "Job views", "Registrations")
    return {
        "states": Table("Vacancies by state", ("State", "Vacancies"), states),
        "funnel": Table("From list to registration", (unit, *STEPS.values()), _courses(courses)),
        "sources": Table("Where visitors came from", ("Source", "First views"), figures.landings),
        "heard-from": Table("Where they heard of us", ("Answer", "Registrations"), figures.heard),
        "durations": Table("How long it takes, in days", DURATION_LABELS, [*map(_duration, figures.durations)]),
        "role-types": Table("By kind of work", ("Kind of work", *kinds), [*map(_group, figures.groups.roles)]),
        "teams": Table("By team", ("Team", *kinds), [*map(_group, figures.groups.teams)]),
    }


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
