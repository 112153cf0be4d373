"""What full-time pay comes to, against what councils printed, and beside the living wage."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from recruitment.pay.calculator import Comparison, Post, comparisons, earnings
from recruitment.pay.salary import decimal_pounds, floor_pounds, parse_pounds

ORACLE = Path(__file__).parents[3] / "shared" / "data" / "strings" / "prorata_oracle.csv"
CASES = list(csv.DictReader(ORACLE.read_text(encoding="utf-8").splitlines())) if ORACLE.exists() else []
TODAY = date(2026, 11, 29)


def post(salary: str = "41200", hours: str = "35", week: str = "35", weeks: str = "", year: str = "52.143") -> Post:
    paid = Decimal(weeks) if weeks else None
    return Post(parse_pounds(salary), Decimal(hours), Decimal(week), paid, Decimal(year))


@pytest.mark.skipif(not CASES, reason=f"{ORACLE.name} is not here")
class TestPublished:
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
    def test_floored_is_what_the_council_printed(self, case: dict[str, str]) -> None:
        told = (case[name] for name in ("fte_salary", "hours", "full_time_hours", "paid_weeks", "weeks_in_year"))
        earned = earnings(post(*told))
        assert floor_pounds(earned.annual) == int(case["published_annual"])
        assert abs(decimal_pounds(earned.annual) - Decimal(case["our_unrounded"])) < Decimal("0.001")
        if case["published_monthly"]:
            assert floor_pounds(earned.monthly) == int(case["published_monthly"])


class TestHandWorked:
    def test_three_fifths_in_term_time(self) -> None:
        """41,200 × 0.6 = 24,720; × 39 ÷ 52.143 = 18,489.1548; ÷ 12 = 1,540.7629; 41,200 ÷ 1,825.005 = 22.57528."""
        earned = earnings(post(hours="21", weeks="39"))
        assert decimal_pounds(earned.annual) == Decimal("18489.1548")
        assert decimal_pounds(earned.monthly) == Decimal("1540.7629")
        assert decimal_pounds(earned.hourly) == Decimal("22.5753")

    def test_full_time_all_year_is_the_salary(self) -> None:
        earned = earnings(post())
        assert (earned.annual, earned.monthly) == (parse_pounds("41200"), parse_pounds("3433.3333"))

    def test_an_hour_is_the_same_in_part_time(self) -> None:
        assert earnings(post(hours="7")).hourly == earnings(post()).hourly

    def test_whole_year_may_be_said_in_weeks(self) -> None:
        assert earnings(post(weeks="52.143")) == earnings(post())

    def test_month_is_not_rounded_up_to_a_pound(self) -> None:
        """11.9999 ÷ 12 is less than a pound."""
        assert floor_pounds(earnings(post("11.9999")).monthly) == 0


def rate(kind: str, hourly: int, announced: date, force: date) -> Any:
    return SimpleNamespace(kind=kind, hourly=hourly, announced_on=announced, in_force_from=force)


LONDON = rate("london-living-wage", 14_8000, date(2025, 10, 22), date(2026, 5, 1))
NEXT = rate("london-living-wage", 15_5000, date(2026, 10, 20), date(2027, 5, 1))
NATIONAL = rate("national-living-wage", 12_7100, date(2026, 4, 1), date(2026, 4, 1))


class TestComparisons:
    def test_each_kind_in_force_with_what_comes(self) -> None:
        assert comparisons(20_0000, [NATIONAL, NEXT, LONDON], TODAY) == [
            Comparison("london-living-wage", LONDON, 5_2000, NEXT),
            Comparison("national-living-wage", NATIONAL, 7_2900, None),
        ]

    def test_pay_may_fall_short(self) -> None:
        (one,) = comparisons(14_7999, [LONDON], TODAY)
        assert (one.above, one.name) == (-1, "London Living Wage")

    def test_before_any_rate_there_is_nothing_to_compare(self) -> None:
        assert comparisons(20_0000, [LONDON], date(2026, 4, 30)) == []
