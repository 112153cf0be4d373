"""What a spreadsheet would run is guarded, and comes back as it was."""

import pytest
from hypothesis import given, strategies

from recruitment.vacancies.importing.formulas import guard, unguard

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
