"""What an operator reads when a row or a file cannot be taken."""

from recruitment.vacancies.importing.problems import LONGEST_SHOWN, Problem, RowRejected, listed, shortened


class TestProblem:
    def test_it_names_column_reason_and_what_was_found(self) -> None:
        told = str(Problem("Pay", "not an amount of pay", "plenty"))
        assert told == "Pay: not an amount of pay (found 'plenty')"

    def test_what_was_found_cannot_bury_the_reason_or_break_the_line(self) -> None:
        told = str(Problem("Pay", "not an amount of pay", "x\n\x1b[31m" * 1000))
        assert len(told) < LONGEST_SHOWN * 3
        assert told.isprintable()

    def test_problem_of_the_whole_row_names_no_column(self) -> None:
        assert str(Problem("", "an earlier row is the same vacancy", "line 2")).endswith("same vacancy: line 2")


def test_rejected_row_tells_all_its_problems() -> None:
    problems = Problem("A", "not stated"), Problem("B", "not a date")
    assert str(RowRejected(*problems)) == "A: not stated; B: not a date"


def test_text_is_cut_only_where_it_is_too_long() -> None:
    fits = "x" * LONGEST_SHOWN
    assert (shortened(fits), len(shortened(fits + "x"))) == (fits, LONGEST_SHOWN)


def test_thousands_of_names_are_counted_instead_of_listed() -> None:
    assert listed(["a", "b"]) == "'a', 'b'"
    assert listed([f"column {number}" for number in range(5000)]).endswith(" and 4,988 more")
