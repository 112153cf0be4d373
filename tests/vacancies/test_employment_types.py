"""Contract and hours in Google's words."""

from decimal import Decimal

import pytest

from recruitment.vacancies.employment_types import employment_types
from recruitment.vacancies.models import CONTRACT_TYPES
from tests.vacancies.test_structured_data import record

WEEK = Decimal(35)


class TestHours:
    @pytest.mark.parametrize(
        ("hours", "worked", "week", "types"),
        [
            (["full-time"], None, WEEK, ["FULL_TIME"]),
            (["part-time"], None, WEEK, ["PART_TIME"]),
            (["full-time", "part-time"], Decimal(35), WEEK, ["FULL_TIME", "PART_TIME"]),
            (["job-share"], None, None, ["PART_TIME"]),
            (["term-time"], None, WEEK, []),
            (["flexible"], Decimal(35), WEEK, ["FULL_TIME"]),
            ([], Decimal(21), WEEK, ["PART_TIME"]),
            ([], Decimal(21), None, ["PART_TIME"]),
            ([], Decimal(34), WEEK, ["PART_TIME"]),
            ([], Decimal(34), None, []),
            (["full-time"], Decimal(21), WEEK, ["PART_TIME"]),
            (["part-time"], Decimal(35), WEEK, ["PART_TIME"]),
            ([], None, WEEK, []),
        ],
    )
    def test_number_and_pattern_agree_on_a_word(
        self, hours: list[str], worked: Decimal | None, week: Decimal | None, types: list[str]
    ) -> None:
        assert employment_types(record(hours=hours, hours_per_week=worked), week) == types


class TestContract:
    def test_every_contract_is_thought_of(self) -> None:
        told = {contract: employment_types(record(contract_type=contract), None) for contract in CONTRACT_TYPES}
        assert told == {
            "permanent": [],
            "fixed-term": ["TEMPORARY"],
            "temporary": ["TEMPORARY"],
            "casual": ["PER_DIEM"],
            "secondment": ["TEMPORARY"],
            "apprenticeship": ["INTERN"],
            "agency": ["CONTRACTOR"],
        }

    def test_hours_come_first(self) -> None:
        assert employment_types(record(contract_type="fixed-term", hours=["part-time"]), WEEK) == [
            "PART_TIME",
            "TEMPORARY",
        ]

    def test_nothing_stated_is_nothing_said(self) -> None:
        assert employment_types(record(), WEEK) == []
