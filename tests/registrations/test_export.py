"""The file that people's details leave in: who is in it, that no cell runs, and what the trail says."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO

import pytest
from flask import Flask
from flask_login import login_user
from openpyxl import load_workbook

from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.registrations.export import COLUMNS, WRITERS, export_people
from recruitment.registrations.talent_pool import PeopleSearch
from recruitment.vacancies.importing.formulas import unguard
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_role_types
from tests.pages.people import deeds

FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x",
    "'=1", "=HYPERLINK(\"http://x\",\"y\")", "{=1+1}", "http://example.org", "0123", "1e5",
]  # fmt: skip
Cells = list[list[object]]


def read_csv(file: bytes) -> Cells:
    return [list(row) for row in csv.reader(StringIO(file.decode("utf-8-sig"), newline=""))]


def read_xlsx(file: bytes) -> Cells:
    sheet = load_workbook(BytesIO(file)).active
    assert all(cell.data_type != "f" and cell.hyperlink is None for row in sheet.iter_rows() for cell in row)
    return [[_plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def _plain(cell: object) -> object:
    """As Excel shows it: a carriage return is escaped in the file."""
    return cell.replace("_x000D_", "\r") if isinstance(cell, str) else "" if cell is None else cell


READERS = {"csv": read_csv, "xlsx": read_xlsx}
kinds = pytest.mark.parametrize("kind", WRITERS)


@pytest.fixture
def manager(app: Flask) -> Iterator[Account]:
    """Signed in, in a request of their own."""
    with transaction():
        account = make_account()
        make_role_types()
    with app.test_request_context():
        login_user(account)
        yield account


def exported(kind: str, by: Account, **asked: str) -> list[dict[str, object]]:
    with transaction():
        file = export_people(PeopleSearch(**asked), kind, reason="Interviews", by=by)
    head, *rows = READERS[kind](file)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


@kinds
class TestExport:
    def test_row_holds_what_was_told(self, manager: Account, kind: str) -> None:
        with transaction():
            told = {"message": "One\nTwo", "hours": ("full-time", "term-time"), "pay_wanted": 38_000}
            make_registration(stage="offered", phone="020 7946 0000", role_types=("social-worker",), **told)
        (row,) = exported(kind, manager)
        shown = [row[name] for name in ("Name", "Email address", "Message", "Hours", "Kinds of work", "Stage")]
        assert shown == [
            "Ada Lovelace", "ada@example.org", "One\nTwo", "full-time; term-time", "Social worker", "Offered",
        ]  # fmt: skip
        assert str(row["Pay wanted (pounds a year)"]) == "38000"

    def test_unnamed_leave_without_name_address_and_message(self, manager: Account, kind: str) -> None:
        with transaction():
            person = make_registration(message="I am Ada", phone="020 7946 0000")
        (row,) = exported(kind, manager)
        assert row["Reference"] == person.reference
        assert [row[name] for name in ("Name", "Email address", "Phone number", "Message")] == [""] * 4

    def test_filters_choose(self, manager: Account, kind: str) -> None:
        with transaction():
            make_registration(stage="offered")
            make_registration(stage="appointed", name="Grace Hopper")
        assert [row["Name"] for row in exported(kind, manager, stage="appointed")] == ["Grace Hopper"]

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_no_cell_is_a_formula(self, manager: Account, kind: str) -> None:
        with transaction():
            for text in FORMULAS:
                make_registration(stage="offered", name=text, message=text)
        rows = exported(kind, manager, sort="oldest")
        assert [unguard(str(row["Name"])) for row in rows] == FORMULAS
        assert all(not str(cell).startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())

    def test_reason_and_number_are_in_the_trail(self, manager: Account, kind: str) -> None:
        with transaction():
            make_registration(), make_registration(email="g@example.org")
        exported(kind, manager)
        (entry,) = deeds("people exported")
        assert (entry.employer_id, entry.changes) == (
            manager.employer_id,
            {"reason": [None, "Interviews"], "rows": [None, 2]},
        )

    def test_empty_file_is_recorded_too(self, manager: Account, kind: str) -> None:
        assert exported(kind, manager) == []
        assert deeds("people exported")[0].changes["rows"] == [None, 0]


class TestColumns:
    def test_headings_stand_once(self) -> None:
        assert len(set(COLUMNS)) == len(COLUMNS)
