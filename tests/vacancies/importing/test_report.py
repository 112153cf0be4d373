"""What an operator reads of an import."""

from recruitment.vacancies.importing.problems import Problem
from recruitment.vacancies.importing.report import MOST_TOLD, Report


class TestRejectedLines:
    def test_the_rows_that_are_not_told_are_counted(self) -> None:
        report = Report()
        for line in range(1_001, 1_101):
            report.reject(line, (Problem("title", "not stated"),))
        told = report.rejected_lines()
        assert told[0] == "line 1,001, title: not stated"
        assert (len(told), told[-1]) == (MOST_TOLD + 1, "... and 50 more rows")

    def test_a_row_with_two_problems_is_one_row(self) -> None:
        report = Report()
        report.reject(2, (Problem("title", "not stated"), Problem("grade", "longer than 80 characters")))
        assert (report.rejected, len(report.rejected_lines())) == (1, 2)
