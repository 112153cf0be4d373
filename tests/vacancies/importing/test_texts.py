"""Words about hours and contract: one clear reading, or none."""

import csv
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.importing.texts import contract_fields, hours_fields, salary_fields

STRINGS = Path(__file__).parents[4] / "shared" / "data" / "strings"


class TestHours:
    @pytest.mark.parametrize(
        ("text", "hours", "weekly"),
        [
            ("37 hours per week", None, "37"),
            ("Part-time, 18.5 hrs p/w", ["part-time"], "18.5"),
            ("Full time or job share", ["full-time", "job-share"], None),
            ("25 hours a week / term time only", ["term-time"], "25"),
            ("Part time, full time equivalent 37 hours per week", ["part-time"], None),
        ],
    )
    def test_clear_words_are_read(self, text: str, hours: list[str] | None, weekly: str | None) -> None:
        found = hours_fields(text)
        assert (found.get("hours"), found.get("hours_per_week")) == (hours, weekly and Decimal(weekly))

    @pytest.mark.parametrize(
        "text",
        [
            "30 to 37 hours per week",
            "13-15 hours per week",
            "16 hours a week or 20 hours a week",
            "0 hours per week",
            "169 hours per week",
            "81 hours per month",
            "not part time",
            "days",
        ],
    )
    def test_unclear_words_are_refused(self, text: str) -> None:
        with pytest.raises(BadValue):
            hours_fields(text)


class TestContracts:
    @pytest.mark.parametrize(
        ("text", "kind", "months"),
        [
            ("Permanent", "permanent", None),
            ("Fixed term – 12 months", "fixed-term", 12),
            ("Temporary for two years", "temporary", 24),
            ("Fixed term for up to 18 months", "fixed-term", None),
            ("Bank, as and when", "casual", None),
            ("Sessional for 6 months", "casual", None),
            ("Permanent, bank holidays paid", "permanent", None),
            ("Fixed term contract: six months", "fixed-term", 6),
            ("[Fixed Term for One Year]", "fixed-term", 12),
            ("Fixed term until 26/06/2025", "fixed-term", None),
            ("1 year temporary contract", "temporary", 12),
        ],
    )
    def test_clear_words_are_read(self, text: str, kind: str, months: int | None) -> None:
        found = contract_fields(text)
        assert (found["contract_type"], found.get("contract_months")) == (kind, months)

    @pytest.mark.parametrize(
        "text",
        [
            "Fixed term or secondment",
            "Maternity cover",
            "Not permanent",
            "Secondments would also be considered",
            "Secondment, with the permission of your manager",
            "Fixed term, may lead to a permanent post",
        ],
    )
    def test_unclear_words_are_refused(self, text: str) -> None:
        with pytest.raises(BadValue):
            contract_fields(text)


class TestPay:
    def test_range_is_read(self) -> None:
        found = salary_fields("£30,000 to £32,000 per annum")
        assert found == {"salary_min": 300_000_000, "salary_max": 320_000_000, "salary_unit": "year"}

    def test_no_amount_is_not_stated(self) -> None:
        assert salary_fields("Competitive") == {}

    def test_unclear_pay_is_refused(self) -> None:
        with pytest.raises(BadValue, match="not clear"):
            salary_fields("£3,000 welcome bonus")


def read_all(name: str, reader: Callable[[str], dict[str, Any]], field: str = "") -> tuple[list[tuple[str, Any]], int]:
    """Texts of a file with what was read of them, and how many were not clear or stated nothing."""
    with (STRINGS / name).open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file) if row.get("field", "") == field]
    read = []
    for text in texts:
        try:
            read.append((text, reader(text)))
        except BadValue:
            read.append((text, {}))
    return [one for one in read if one[1]], sum(not found for _, found in read)


@pytest.mark.skipif(not STRINGS.exists(), reason="needs the collection of real texts")
class TestRealTexts:
    def test_hours_are_a_number_of_the_text_and_never_of_a_range(self) -> None:
        read, left = read_all("nhs_hours_strings.csv", hours_fields)
        assert len(read) > 4 * left
        assert all(f"{found['hours_per_week']:f}" in text for text, found in read)
        assert not [text for text, _ in read if re.search(r"[0-9] ?(?:[-–]|to) ?[0-9]", text)]

    def test_contract_is_the_only_type_that_the_text_names(self) -> None:
        read, left = read_all("nhs_contract_strings.csv", contract_fields)
        stems = ("permanent", "fixed", "tempo", "bank|zero|casual|sessional", "secondm", "apprent", "agency|locum")
        assert len(read) > 2 * left
        assert all(sum(bool(re.search(stem, text.lower())) for stem in stems) == 1 for text, _ in read)
        assert not [text for text, _ in read if re.search(r"consider|welcome|may |would|secondments", text)]

    def test_pay_of_councils_stands_in_the_text(self) -> None:
        read, left = read_all("uk_council_advert_strings.csv", salary_fields, "salary")
        assert (len(read), left) == (40, 1)
        for text, found in read:
            ends = {found["salary_min"], found["salary_max"]} - {None}
            assert all(str(end // 10_000) in text.replace(",", "") for end in ends)
