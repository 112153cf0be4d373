"""What a spreadsheet would run is guarded, and comes back as it was."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, strategies

from recruitment.vacancies.importing.formulas import guard, unguard

PUBLISHED = Path(__file__).parents[4] / "shared" / "data" / "hostile" / "formula_payloads.csv"

RUN = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1+1", "＝1+1", "|calc", "'=1+1"]


@pytest.mark.parametrize("cell", RUN)
def test_formula_is_guarded_by_one_apostrophe(cell: str) -> None:
    assert guard(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Social worker", "'tis", "1+1", "SW1A 1AA"])
def test_other_cells_stay(cell: str) -> None:
    assert guard(cell) == unguard(cell) == cell


@given(strategies.text(alphabet="'=+-@|%; \t\r\na1", max_size=6))
def test_unguarding_undoes_guarding(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(strategies.text(max_size=8) | strategies.text(alphabet="'=+-@|%; \t\r\na1＝＋", max_size=6))
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    """Whatever white space a program drops, and however wide the sign is."""
    assert not guard(cell).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published payloads are not there")
def test_published_payloads_are_guarded_and_come_back() -> None:
    with PUBLISHED.open(newline="", encoding="utf-8") as file:
        payloads = [row["payload"] for row in csv.DictReader(file)]
    assert payloads
    for payload in payloads:
        assert not guard(payload).lstrip().startswith(("=", "+", "-", "@", "|", "%"))
        assert unguard(guard(payload)) == payload
