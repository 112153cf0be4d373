"""No number of fewer than five people is told, nor can be worked out: tried by taking everything from everything."""

import itertools
from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from recruitment.monitoring.protection import LEAST, LEAST_OF_KIND, Together, number, told_answers, told_kinds

ANSWERS = "abcde"
Row = dict[str, int]
EACH = [(answer,) for answer in ANSWERS]
rows = st.fixed_dictionaries({answer: st.integers(0, 30) for answer in ANSWERS})
tables = st.lists(rows, min_size=1, max_size=4)


def total(table: Sequence[Row]) -> Row:
    return {answer: sum(row[answer] for row in table) for answer in table[0]}


class TestToldAnswers:
    @given(tables)
    def test_every_cell_holds_enough_people(self, table: list[Row]) -> None:
        columns = told_answers(table, EACH)
        if len(columns) > 1:
            assert all(number(row, column) >= LEAST for row in table for column in columns)

    @given(tables)
    def test_every_answer_is_in_one_column(self, table: list[Row]) -> None:
        columns = told_answers(table, EACH)
        assert sorted(answer for column in columns for answer in column) == list(ANSWERS)

    @given(tables)
    def test_of_rows_no_more_is_told_apart_than_in_all(self, table: list[Row]) -> None:
        in_all = told_answers([total(table)], EACH)
        of_rows = told_answers(table, in_all)
        assert all(any(set(part) <= set(column) for column in of_rows) for part in in_all)
        assert sum(len(column) > 1 for column in of_rows) <= 1

    def test_small_one_takes_the_last_along(self) -> None:
        row = {"a": 40, "b": 9, "c": 3, "d": 30, "e": 12}
        assert told_answers([row], EACH) == [("a",), ("b",), ("d",), ("c", "e")]

    def test_answer_of_nobody_is_not_told_apart_either(self) -> None:
        assert told_answers([{"a": 40, "b": 0}], [("a",), ("b",)]) == [("a", "b")]

    def test_several_small_ones_that_are_enough_stand_together_alone(self) -> None:
        row = {"a": 40, "b": 3, "c": 3, "d": 30, "e": 12}
        assert told_answers([row], EACH)[-1] == ("b", "c")


class TestToldKinds:
    @given(st.dictionaries(st.sampled_from("pqrstuv"), st.integers(0, 60), max_size=7))
    def test_each_group_is_large_enough_or_all_stand_together(self, forms: dict[str, int]) -> None:
        groups = told_kinds(forms)
        if len(groups) > 1:
            assert all(sum(forms[kind] for kind in group) >= LEAST_OF_KIND for group in groups)
        assert sorted(kind for group in groups for kind in group) == sorted(kind for kind in forms if forms[kind])

    def test_one_small_kind_takes_the_smallest_of_the_others_along(self) -> None:
        assert told_kinds({"p": 50, "q": 25, "r": 4}) == [("p",), ("r", "q")]


def ranges(table: list[Row], columns: list[Together], in_all: list[Together]) -> Iterator[set[int]]:
    """What each number that is not told could be, by the sums that are: of two rows, answer by answer."""
    everybody = total(table)
    for column in columns:
        parts = [part for part in in_all if set(part) <= set(column)]
        sums = [number(everybody, part) for part in parts]
        whole = number(table[0], column)
        options = [one for one in itertools.product(*(range(top + 1) for top in sums)) if sum(one) == whole]
        for place in range(len(parts) if len(parts) > 1 else 0):
            yield {option[place] for option in options}
            yield {sums[place] - option[place] for option in options}


@given(st.lists(st.fixed_dictionaries({answer: st.integers(0, 9) for answer in "abcd"}), min_size=2, max_size=2))
def test_no_sum_and_no_difference_narrows_a_number_that_is_not_told(table: list[Row]) -> None:
    """Whoever adds and takes away what is told of all and of each row is left with at least LEAST more than one."""
    in_all = told_answers([total(table)], [(answer,) for answer in "abcd"])
    columns = told_answers(table, in_all)
    if len(columns) > 1:
        assert all(max(found) - min(found) >= LEAST for found in ranges(table, columns, in_all))
