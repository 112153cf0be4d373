"""The first pass: every row is counted once, and nothing is written."""

from io import StringIO
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.vacancies.importing import checking
from recruitment.vacancies.importing.checking import FirstPass
from recruitment.vacancies.importing.conversion import Converter, identity_keys
from recruitment.vacancies.importing.table import Row, Table
from recruitment.vacancies.models import Vacancy
from tests.vacancies.importing.imports import mapping, set_up

COLUMNS = ("No", "Title", "Where")
SKIP = [{"rule": "internal adverts", "column": "Where", "values": ["inside"]}]
PREFER = {"rule": "outside first", "prefer": {"column": "Where", "values": ["outside", "elsewhere"]}}


@pytest.fixture(autouse=True)
def _site(app: Flask) -> None:
    set_up()


def checked(*rows: list[str], present: set[str] | None = None, **told: Any) -> FirstPass:
    converter = Converter(mapping(**told), COLUMNS, employer="islington", role_types=["other"])
    employer_id = db.session.scalars(select(Employer.id)).one()
    made = FirstPass(converter, employer_id, StringIO(), present=present)
    numbered = (Row(line, cells) for line, cells in enumerate(rows, 2))
    made.run(Table(COLUMNS, numbered, lambda: 0), lambda _position: None)
    return made


def standing(made: FirstPass) -> list[int]:
    return [candidate.line for candidate in made.standing()]


def test_every_row_is_counted_in_exactly_one_way() -> None:
    made = checked(["1", "Clerk", ""], ["2", "", ""], ["3", "Clerk", "inside"], ["", "", ""], skip=SKIP)
    assert (made.report.read, made.report.rejected, made.report.skipped) == (
        4,
        1,
        {"internal adverts": 1, "empty rows": 1},
    )
    assert standing(made) == [2]


def test_nothing_is_written() -> None:
    checked(["1", "Clerk", ""])
    assert db.session.scalar(select(func.count(Vacancy.id))) == 0


def test_rows_that_lost_to_another_are_counted_under_the_rule() -> None:
    made = checked(["1", "Clerk", "elsewhere"], ["1", "Lead", "outside"], ["2", "Clerk", ""], duplicates=PREFER)
    assert standing(made) == [3, 4]
    assert made.report.skipped == {"outside first": 1}


def test_row_that_is_left_out_is_present_all_the_same() -> None:
    made = checked(["1", "", ""], ["2", "Clerk", "inside"], present=set(), skip=SKIP)
    assert made.present == {*identity_keys(None, "payroll", "1"), *identity_keys(None, "payroll", "2")}


def test_rejected_row_without_a_name_is_remembered() -> None:
    made = checked(["", "Clerk", ""], ["2", "Clerk", ""], present=set())
    assert (made.nameless, made.present) == ([2], set(identity_keys(None, "payroll", "2")))


def test_unused_columns_are_told() -> None:
    assert checked(["1", "Clerk", "x"]).report.unused_columns == ["Where"]


def test_watcher_hears_after_every_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "BATCH", 2)
    converter = Converter(mapping(), COLUMNS, employer="islington", role_types=[])
    made, heard = FirstPass(converter, 1, StringIO()), []
    rows = (Row(line, [str(line), "Clerk", ""]) for line in range(2, 7))
    made.run(Table(COLUMNS, rows, lambda: made.report.read), heard.append)
    assert heard == [2, 4, 5]
