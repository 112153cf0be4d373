"""Rejected rows go into a file that can be mended and imported."""

import csv
from pathlib import Path

import pytest
from flask import Flask

from recruitment.vacancies.importing.run import RowsRejected
from tests.vacancies.importing.imports import WHOLE, csv_of, run, set_up, vacancies


@pytest.fixture(autouse=True)
def _site(app: Flask) -> None:
    set_up()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    bad = WHOLE | {"source_reference": "A-2", "salary_min": "plenty", "title": "=Clerk\nin two lines"}
    return csv_of(tmp_path / "jobs.csv", WHOLE, bad)


def rejected(file: Path) -> list[list[str]]:
    with file.with_name(f"{file.name}.rejected.csv").open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


def test_without_leave_nothing_is_written(file: Path) -> None:
    with pytest.raises(RowsRejected, match="1 of 2 rows"):
        run(file)
    assert vacancies() == []
    assert [path.name for path in file.parent.iterdir()] == ["jobs.csv"]


def test_rejected_row_keeps_its_columns_and_says_why(file: Path) -> None:
    assert run(file, skip_invalid=True).created == 1
    header, row = rejected(file)
    assert header == [*WHOLE, "line", "column", "reason"]
    assert row[-3:] == ["3", "salary_min", "not an amount of pay like 41200 or 18.5025"]


def test_formula_is_guarded_in_the_file(file: Path) -> None:
    run(file, skip_invalid=True)
    assert rejected(file)[1][2] == "'=Clerk\nin two lines"


def test_mended_file_is_imported_as_it_is(file: Path) -> None:
    run(file, skip_invalid=True)
    mended = file.with_name(f"{file.name}.rejected.csv")
    mended.write_text(mended.read_text(encoding="utf-8-sig").replace("plenty", "18.6"), encoding="utf-8")
    assert run(mended).created == 1
    assert vacancies()[-1].title == "=Clerk in two lines"


def test_no_rejects_make_no_file(tmp_path: Path) -> None:
    run(csv_of(tmp_path / "good.csv", WHOLE), skip_invalid=True)
    assert [path.name for path in tmp_path.iterdir()] == ["good.csv"]


def test_refused_file_leaves_no_half_written_rejects(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + '"never closed', encoding="utf-8")
    with pytest.raises(Exception, match="never closed"):
        run(file, skip_invalid=True)
    assert [path.name for path in file.parent.iterdir()] == ["jobs.csv"]
