"""The report as tables, on the page and to take away."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from recruitment.monitoring.report import Report, Told
from recruitment.vacancies.importing.formulas import guard

#: Excel knows UTF-8 by this mark alone.
MARK = "\ufeff"
HEADINGS = ("Quarter", "Question", "Kind of work", "Answer", "Number")


def table_of_answers(told: Told) -> dict[str, object]:
    """In all: an answer a row, with its share."""
    (_, numbers), *_ = told.rows
    whole = sum(numbers)
    rows = [(label, one, f"{one / whole:.0%}") for label, one in zip(told.columns, numbers, strict=True)]
    return _as_table(("Answer", "Number", "Share"), rows)


def table_by_kind(told: Told) -> dict[str, object]:
    """A kind of work a row."""
    return _as_table(("Kind of work", *told.columns), [(name, *numbers) for name, numbers in told.rows])


def as_csv(report: Report) -> str:
    """Every number of the page once, for spreadsheets, which run no cell of it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    writer.writerows([guard(cell) if isinstance(cell, str) else cell for cell in row] for row in _rows(report))
    return MARK + text.getvalue()


def quarter_in_words(quarter: date) -> str:
    """April to June 2026."""
    last = quarter.replace(month=quarter.month + 2)
    return f"{quarter:%B} to {last:%B} {last.year}"


def _rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    name = quarter_in_words(report.quarter)
    if report.forms is not None:
        yield name, "Forms", "Everybody", "", report.forms
    for told in report.in_all:
        yield from _cells(name, told, told.rows)
    for told in report.by_kind:
        yield from _cells(name, told, told.rows[1:])


def _cells(name: str, told: Told, rows: list[tuple[str, list[int]]]) -> Iterator[tuple[str | int, ...]]:
    for kind, numbers in rows:
        for label, number in zip(told.columns, numbers, strict=True):
            yield name, told.question.short, kind, label, number


def _as_table(labels: tuple[str, ...], rows: Sequence[tuple[str | int, ...]]) -> dict[str, object]:
    """As `data_table` takes it."""
    return {
        "columns": [{"label": label, "is_number": place > 0} for place, label in enumerate(labels)],
        "rows": [{"cells": [{"text": f"{cell:,}" if isinstance(cell, int) else cell} for cell in row]} for row in rows],
    }
