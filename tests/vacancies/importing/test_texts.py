"""Words about hours and contract: one clear reading, or none."""

from decimal import Decimal

import pytest

from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.importing.texts import contract_fields, hours_fields, salary_fields


class TestHours:
    @pytest.mark.parametrize(
        ("text", "hours", "weekly"),
        [
            ("37 hours per week", None, "37"),
            ("Part-time, 18.5 hrs p/w", ["part-time"], "18.5"),
            ("Full time or job share", ["full-time", "job-share"], None),
            ("25 hours a week / term time only", ["term-time"], "25"),
        ],
    )
    def test_clear_words_are_read(self, text: str, hours: list[str] | None, weekly: str | None) -> None:
        found = hours_fields(text)
        assert (found.get("hours"), found.get("hours_per_week")) == (hours, weekly and Decimal(weekly))

    @pytest.mark.parametrize(
        "text", ["30 to 37 hours per week", "16 hours a week or 20 hours a week", "not part time", "days"]
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
        ],
    )
    def test_clear_words_are_read(self, text: str, kind: str, months: int | None) -> None:
        found = contract_fields(text)
        assert (found["contract_type"], found.get("contract_months")) == (kind, months)

    @pytest.mark.parametrize("text", ["Fixed term or secondment", "Maternity cover", "Not permanent"])
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
