"""The files of the starter content: exact numbers, and words that are read at once."""

from decimal import Decimal
from typing import Any

import pytest

from recruitment.starter.reading import read, read_vacancies
from tests.sentences import long_sentences

TEXTS = ("title", "summary", "description", "salary_extras", "statement", "text", "source_note")


def copy() -> list[str]:
    """Every text of the content that a person reads."""
    rows: list[dict[str, Any]] = [*read_vacancies(), *read("findings")["finding"], *read("offer")["benefit"]]
    rows += read("inspections")["inspection"]
    return [row[name] for row in rows for name in TEXTS if row.get(name)]


class TestCopy:
    def test_no_sentence_is_long(self) -> None:
        assert [found for text in copy() for found in long_sentences(text)] == []

    def test_every_description_differs(self) -> None:
        descriptions = [row["description"] for row in read_vacancies()]
        assert len(set(descriptions)) == len(descriptions)

    def test_no_example_names_a_grade_of_the_council(self) -> None:
        grades = {row["grade"] for row in read_vacancies() if "grade" in row}
        assert grades
        assert all(grade.startswith("Example ") for grade in grades)

    def test_every_example_says_that_its_pay_is_made_up(self) -> None:
        stated = [row["salary_extras"] for row in read_vacancies() if "salary_min" in row]
        assert all("Example pay" in words and "made up" in words for words in stated)


class TestNumbers:
    def test_money_is_in_hundredths_of_a_penny(self) -> None:
        by_reference = {row["reference"]: row for row in read_vacancies()}
        assert by_reference["EX-106"]["salary_min"] == 29_5000
        assert by_reference["EX-101"]["salary_min"] == 38_400_0000

    def test_hours_and_weeks_are_exact(self) -> None:
        row = next(row for row in read_vacancies() if "weeks_per_year" in row)
        assert (row["hours_per_week"], row["weeks_per_year"]) == (Decimal(30), Decimal("44.6"))

    def test_pay_that_is_not_stated_has_no_unit(self) -> None:
        row = next(row for row in read_vacancies() if "salary_min" not in row)
        assert row["salary_unit"] is None


@pytest.mark.parametrize("name", ["profile", "inspections", "offer"])
def test_facts_say_when_they_were_checked(name: str) -> None:
    assert read(name)["checked_on"].isoformat() == "2026-11-21"
