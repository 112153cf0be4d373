"""The report as tables and as a file."""

import csv
import io
from datetime import date

from recruitment.monitoring.questions import QUESTIONS
from recruitment.monitoring.report import Report, Told
from recruitment.monitoring.tables import MARK, as_csv, quarter_in_words, table_by_kind, table_of_answers

IN_ALL = Told(QUESTIONS[0], ["Female", "Male"], [("Everybody", [1500, 500])])
BY_KIND = Told(
    QUESTIONS[0],
    ["Female", "Male"],
    [("Everybody", [1500, 500]), ("=Clerk", [900, 300]), ("Social worker", [600, 200])],
)
REPORT = Report(date(2026, 4, 1), 2000, [IN_ALL], [BY_KIND], [])


def texts(table: dict[str, object]) -> list[list[str]]:
    return [[cell["text"] for cell in row["cells"]] for row in table["rows"]]  # type: ignore[attr-defined]


def test_answers_have_number_and_share() -> None:
    assert texts(table_of_answers(IN_ALL)) == [["Female", "1,500", "75%"], ["Male", "500", "25%"]]


def test_kinds_of_work_are_rows() -> None:
    assert texts(table_by_kind(BY_KIND))[1] == ["=Clerk", "900", "300"]


def test_file_holds_every_number_once_and_no_formula() -> None:
    head, *rows = csv.reader(io.StringIO(as_csv(REPORT).removeprefix(MARK)))
    assert head == ["Quarter", "Question", "Kind of work", "Answer", "Number"]
    assert [row[1:] for row in rows] == [
        ["Forms", "Everybody", "", "2000"],
        ["Sex", "Everybody", "Female", "1500"],
        ["Sex", "Everybody", "Male", "500"],
        ["Sex", "'=Clerk", "Female", "900"],
        ["Sex", "'=Clerk", "Male", "300"],
        ["Sex", "Social worker", "Female", "600"],
        ["Sex", "Social worker", "Male", "200"],
    ]


def test_quarter_is_named_by_its_months() -> None:
    assert quarter_in_words(date(2026, 10, 1)) == "October to December 2026"
