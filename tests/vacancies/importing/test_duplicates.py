"""Which of several rows for one vacancy stands."""

import pytest

from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.duplicates import Standings
from recruitment.vacancies.importing.mapping import DuplicateRule
from recruitment.vacancies.importing.problems import RowRejected

PREFER = DuplicateRule("outside first", column="Where", values=("outside", "inside"))
PREFER_OR_FIRST = DuplicateRule("outside first", column="Where", values=("outside",), first_of_equals=True)


def row(line: int, rank: int = 0, *, reference: str | None = None, theirs: str | None = "a-1") -> Candidate:
    return Candidate(line, reference, "payroll" if theirs else None, theirs, {}, rank)


def standing(rule: DuplicateRule | None, *rows: Candidate) -> list[int]:
    """Lines of the rows that stand in the end."""
    standings = Standings(rule)
    for index, one in enumerate(rows):
        standings.enter(one, index)
    return [one.line for index, one in enumerate(rows) if standings.stands(one, index)]


class TestWithoutARule:
    def test_second_row_is_rejected_with_the_line_of_the_first(self) -> None:
        with pytest.raises(RowRejected, match="an earlier row is the same vacancy: line 1,002"):
            standing(None, row(1002), row(1003))

    def test_rows_of_different_vacancies_all_stand(self) -> None:
        assert standing(None, row(2), row(3, theirs="a-2"), row(4, reference="CSC-1", theirs=None)) == [2, 3, 4]


class TestWithARule:
    @pytest.mark.parametrize("ranks", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
    def test_preferred_value_wins_wherever_it_stands(self, ranks: tuple[int, ...]) -> None:
        rows = [row(line, rank) for line, rank in enumerate(ranks, 2)]
        assert standing(PREFER, *rows) == [2 + ranks.index(0)]

    def test_two_of_one_value_are_rejected_unless_said_otherwise(self) -> None:
        with pytest.raises(RowRejected, match="line 2"):
            standing(PREFER, row(2, 1), row(3, 1))
        assert standing(PREFER_OR_FIRST, row(2, 1), row(3, 1)) == [2]

    def test_later_but_better_row_stands_for_both_names(self) -> None:
        rows = [row(2, 1, reference="CSC-1"), row(3, 0), row(4, 1, reference="CSC-1", theirs=None)]
        assert standing(PREFER_OR_FIRST, *rows) == [3]


def test_row_that_joins_two_vacancies_is_rejected() -> None:
    first, second = row(2, reference="CSC-1", theirs=None), row(3, theirs="a-1")
    with pytest.raises(RowRejected, match="in two other rows"):
        standing(PREFER_OR_FIRST, first, second, row(4, reference="CSC-1", theirs="a-1"))
