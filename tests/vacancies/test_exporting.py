"""Every vacancy as a file that reads back as it was, and that no spreadsheet runs."""

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from recruitment.database import db, transaction
from recruitment.vacancies.exporting import FIELDS, UnknownFormat, cell_of, export_vacancies
from recruitment.vacancies.importing import fields
from recruitment.vacancies.importing.formulas import _DANGEROUS
from recruitment.vacancies.importing.reading import open_table
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies.importing.imports import WHOLE, csv_of, run, set_up, vacancies

FORMATS = ["jobs.csv", "jobs.json", "jobs.jsonl"]
#: What spreadsheets run, guards, quotes and line ends, in any order.
HOSTILE = st.text(alphabet="=+-@|%'\"\t;,\n 1aé|＝", min_size=1, max_size=12)
LINE = HOSTILE.map(lambda text: " ".join(text.split())).filter(bool)
WHEN = st.integers(1_767_225_600, 1_782_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))
VALUES = st.fixed_dictionaries(
    {"title": LINE, "publish_at": WHEN},
    optional={
        "team": LINE,
        "location": LINE,
        "grade": LINE,
        "salary_extras": LINE,
        "contact_name": LINE,
        "summary": HOSTILE.map(str.strip).filter(bool),
        "description": HOSTILE.map(str.strip).filter(bool),
        "hours": st.lists(st.sampled_from(["full-time", "part-time", "term-time"]), unique=True),
        "working_arrangement": st.lists(st.sampled_from(["hybrid", "remote"]), unique=True),
        "hours_per_week": st.decimals(Decimal("0.01"), 168, places=2),
        "weeks_per_year": st.decimals(Decimal("0.001"), 53, places=3),
        "salary_max": st.integers(500_000_000, 99_999_990_000),
        "positions": st.integers(1, 999),
        "registration_required": st.booleans(),
        "starts_on": st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    },
)


@pytest.fixture(autouse=True)
def _site(app: Flask) -> None:
    set_up()


def told(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def make(values: dict[str, Any]) -> None:
    with transaction():
        make_vacancy(status="draft", **({"closes_at": datetime(2026, 12, 1, tzinfo=UTC)} | values))


class TestFields:
    def test_are_the_importers_in_the_contracts_order(self) -> None:
        assert set(FIELDS) == set(fields.FIELDS)
        assert (FIELDS[0], FIELDS[-1]) == ("reference", "apply_url")


class TestFile:
    def test_row_holds_what_is_stored(self, tmp_path: Path) -> None:
        make({"reference": "CSC-1", "salary_min": 185_025, "salary_unit": "hour", "registration_required": True})
        assert export_vacancies(tmp_path / "jobs.csv") == 1
        (row,) = told(tmp_path / "jobs.csv")
        stated = (row["employer"], row["salary_min"], row["registration_required"], row["closes_at"])
        assert stated == ("islington", "18.5025", "yes", "2026-12-01T00:00:00+00:00")

    def test_json_holds_numbers_lists_and_null(self, tmp_path: Path) -> None:
        make({"hours": ["part-time"], "hours_per_week": Decimal("18.5"), "summary": None})
        export_vacancies(tmp_path / "jobs.json")
        (row,) = json.loads((tmp_path / "jobs.json").read_text())
        assert (row["hours"], row["hours_per_week"], row["summary"]) == (["part-time"], 18.5, None)

    @pytest.mark.parametrize("name", FORMATS)
    def test_site_without_vacancies_is_a_file_without_rows(self, tmp_path: Path, name: str) -> None:
        assert export_vacancies(tmp_path / name) == 0
        assert (tmp_path / name).read_text(encoding="utf-8-sig").split("\n")[0].strip() in (",".join(FIELDS), "[]", "")

    def test_one_employer_alone_if_asked(self, tmp_path: Path) -> None:
        with transaction():
            make_vacancy(make_employer("camden"), reference="CAM-1")
            other = make_employer("hackney")
        assert export_vacancies(tmp_path / "jobs.csv", other) == 0

    def test_other_format_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(UnknownFormat, match=r"\.csv, \.json, \.jsonl"):
            export_vacancies(tmp_path / "jobs.xlsx")

    def test_failure_leaves_the_older_file(self, tmp_path: Path) -> None:
        make({})
        (tmp_path / "jobs.csv").write_text("older")
        with pytest.raises(ZeroDivisionError):
            export_vacancies(tmp_path / "jobs.csv", watch=lambda done: 1 // 0)
        assert [path.read_text() for path in tmp_path.iterdir()] == ["older"]


class TestReadBack:
    @pytest.mark.parametrize("name", FORMATS)
    @settings(max_examples=10, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(rows=st.lists(VALUES, min_size=1, max_size=4))
    def test_nothing_changes_here_and_all_comes_back_there(
        self, rows: list[dict[str, Any]], name: str, tmp_path: Path
    ) -> None:
        for values in rows:
            make(values)
        export_vacancies(tmp_path / name)
        before = _cells_of(tmp_path / name)
        report = run(tmp_path / name)
        assert (report.unchanged, report.updated, report.rejected) == (report.read, 0, 0)
        _forget_all()
        run(tmp_path / name)
        export_vacancies(tmp_path / name)
        assert before == _cells_of(tmp_path / name)
        _forget_all()

    @pytest.mark.parametrize("name", FORMATS)
    def test_imported_vacancy_is_unchanged_too(self, tmp_path: Path, name: str) -> None:
        run(csv_of(tmp_path / "source.csv", WHOLE), publish=True)
        versions = [one.version_id for one in vacancies()]
        export_vacancies(tmp_path / name)
        assert run(tmp_path / name).unchanged == 1
        assert run(tmp_path / "source.csv").unchanged == 1
        assert vacancies()[0].version_id <= versions[0] + 2


def _forget_all() -> None:
    with transaction():
        for vacancy in db.session.query(Vacancy):
            db.session.delete(vacancy)


def _cells_of(path: Path) -> list[list[str]]:
    """As the importer reads them; a summary comes back on one line."""
    with open_table(path) as table:
        return [[" ".join(cell.split()) for cell in row.cells] for row in table.rows]


@given(HOSTILE)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert not _DANGEROUS.match(cell_of(text)) or cell_of(text).startswith("'")
