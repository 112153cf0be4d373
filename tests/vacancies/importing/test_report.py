"""What an operator reads of an import."""

from recruitment.vacancies.importing.problems import Problem
from recruitment.vacancies.importing.report import MOST_TOLD, Report

PAY = Problem("Pay", "not an amount of pay", "plenty")
DATE = Problem("Closes", "not a date", "soon")


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


class TestReject:
    def test_row_counts_once_and_under_each_of_its_reasons(self) -> None:
        report = Report()
        report.reject(2, (PAY, DATE))
        report.reject(3, (Problem("Pay", PAY.reason, "heaps"),))
        assert report.rejected == 2
        assert report.reasons == {"Pay: not an amount of pay": 2, "Closes: not a date": 1}

    def test_reason_of_the_whole_row_stands_alone(self) -> None:
        report = Report()
        report.reject(2, (Problem("", "its reference is another employer's vacancy"),))
        assert list(report.reasons) == ["its reference is another employer's vacancy"]


class TestAdd:
    def test_transactions_add_up(self) -> None:
        whole = Report(read=3)
        for line in (2, 3):
            batch = Report(created=1, published=1)
            batch.notes["grade: PO1 where not stated"] += 1
            batch.reject(line, (PAY,))
            whole.add(batch)
        assert (whole.read, whole.created, whole.published, whole.rejected) == (3, 2, 2, 2)
        assert (whole.notes.total(), whole.reasons.total(), len(whole.told)) == (2, 2, 2)


class TestLines:
    def test_counts_stand_in_a_column(self) -> None:
        lines = Report(read=12345, created=12000, unchanged=345).lines()
        assert lines[:4] == [
            "read              12,345",
            "created           12,000",
            "updated                0",
            "unchanged            345",
        ]

    def test_commonest_reason_stands_first(self) -> None:
        report = Report()
        report.skipped.update({"internal adverts": 2, "closed posts": 7, "a rule that never applied": 2})
        lines = report.lines()
        begins = lines.index("Skipped by rule:") + 1
        assert [line.split(maxsplit=1)[1] for line in lines[begins : begins + 3]] == [
            "closed posts",
            "a rule that never applied",
            "internal adverts",
        ]

    def test_columns_that_nothing_read_are_named(self) -> None:
        assert Report(unused_columns=["Notes", "Old ID"]).lines()[-1] == "Columns not used: Notes, Old ID"
