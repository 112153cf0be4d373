"""Leave for part of a week and part of a year, against a table that was made apart from it.

Where each rule comes from, so that the table can be made again on paper:

- Leave is granted in days of a week of five, and 31 and 36 of them are the limits of Islington's offer (2025).
- Pro rata by hours: Part-time Workers Regulations 2000, regulations 1(2) and 5(3), "not less than the proportion".
  So hours are granted days × full-time week ÷ 5 × hours ÷ full-time week: the full-time week cancels out.
- In days that somebody works: granted days × days a week ÷ 5 (Working Time Regulations 1998: a week's leave is a week
  of one's own; three days a week have 16.8 days where five have 28).
- Bank holidays pro rata by the same share (Lincolnshire's and Carmarthenshire's policies, read in November 2026);
  ten of them fall between 1 April 2026 and 31 March 2027 (GOV.UK).
- Five complete years of service raise it (the offer; Green Book minimum too).
- Rounded up to a tenth, since the regulation says "not less".

`leave_table.csv` was written by awk in whole numbers of hundredths of an hour or day, rounded up by integer division.
"""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from recruitment.benefits.leave_calculator import (
    Granted,
    Leave,
    Week,
    entitlement,
    pro_rata_leave,
    rounded_up,
    statutory_leave,
)

TABLE = list(csv.DictReader(Path(__file__).with_name("leave_table.csv").read_text(encoding="utf-8").splitlines()))
OFFER = Granted(Decimal(31), Decimal(36))


def week(hours: str = "35", days: str = "5", full_time: str = "35") -> Week:
    return Week(Decimal(hours), Decimal(days), Decimal(full_time))


def shown(leave: Leave | None) -> tuple[Decimal, Decimal]:
    assert leave is not None
    return rounded_up(leave.hours), rounded_up(leave.days)


class TestTable:
    def test_it_has_two_hundred_combinations(self) -> None:
        assert len({(row["hours"], row["days"], row["service"]) for row in TABLE}) >= 200

    @pytest.mark.parametrize("full_time", ["35", "36", "37"])
    def test_every_row_is_what_comes_out(self, full_time: str) -> None:
        for row in TABLE:
            found = entitlement(OFFER, week(row["hours"], row["days"], full_time), int(row["service"]), 10)
            assert shown(found.now) == (Decimal(row["leave_hours"]), Decimal(row["leave_days"])), row
            assert shown(found.bank_holidays) == (Decimal(row["bank_hours"]), Decimal(row["bank_days"])), row


class TestHandWorked:
    def test_full_time(self) -> None:
        found = entitlement(OFFER, week(), 0, 8)
        assert shown(found.now) == (217, 31)
        assert shown(found.later) == (252, 36)
        assert shown(found.bank_holidays) == (56, 8)

    def test_three_days_of_five(self) -> None:
        """21 of 35 hours: 217 × 0.6 and 31 × 0.6."""
        assert shown(entitlement(OFFER, week("21", "3"), 0, 8).now) == (Decimal("130.2"), Decimal("18.6"))

    def test_same_hours_over_more_days_are_the_same_leave_in_shorter_days(self) -> None:
        assert shown(entitlement(OFFER, week("21", "5"), 0, 8).now) == (Decimal("130.2"), 31)

    def test_nine_days_a_fortnight(self) -> None:
        """Full time in 4.5 days: 217 hours in days of 7 hours 47 minutes are 27.9 of them."""
        assert shown(entitlement(OFFER, week("35", "4.5"), 0, 8).now) == (217, Decimal("27.9"))

    def test_five_days_of_a_37_hour_week_are_37_hours(self) -> None:
        """As Lincolnshire's guidance says of its additional leave."""
        assert pro_rata_leave(5, week("37", "5", "37")).hours == 37

    def test_59_of_365_days(self) -> None:
        """130.2 × 59 ÷ 365 = 21.046; 18.6 × 59 ÷ 365 = 3.007; 151.2 × 59 ÷ 365 = 24.44."""
        found = entitlement(OFFER, week("21", "3"), 0, 2, Fraction(59, 365))
        assert shown(found.now) == (Decimal("21.1"), Decimal("3.1"))
        assert shown(found.later) == (Decimal("24.5"), Decimal("3.5"))
        assert shown(found.bank_holidays) == (Decimal("8.4"), Decimal("1.2"))


class TestService:
    @pytest.mark.parametrize(("years", "hours"), [(0, 217), (4, 217), (5, 252), (60, 252)])
    def test_five_complete_years_give_the_later_leave_now(self, years: int, hours: int) -> None:
        assert entitlement(OFFER, week(), years, 8).now.hours == hours

    def test_without_a_later_leave_service_changes_nothing(self) -> None:
        found = entitlement(Granted(Decimal(31), None), week(), 20, 8)
        assert (found.now.hours, found.later) == (217, None)


class TestLeastByLaw:
    @pytest.mark.parametrize(
        ("days", "least"), [("1", "5.6"), ("3", "16.8"), ("4", "22.4"), ("5", "28"), ("6", "28"), ("7", "28")]
    )
    def test_is_5_6_weeks_and_at_most_28_days(self, days: str, least: str) -> None:
        assert rounded_up(statutory_leave(week("35", days)).days) == Decimal(least)

    def test_leave_below_it_is_raised(self) -> None:
        """15 + 8 = 23 days are fewer than 28: 20 are left beside the bank holidays."""
        found = entitlement(Granted(Decimal(15), Decimal(25)), week(), 0, 8)
        assert (shown(found.now), found.is_raised) == ((140, 20), True)
        assert shown(found.later) == (175, 25)

    def test_year_with_few_bank_holidays_raises_it_further(self) -> None:
        assert shown(entitlement(Granted(Decimal(21), None), week(), 0, 6).now) == (154, 22)

    def test_bank_holidays_that_nobody_knows_yet_count_as_eight(self) -> None:
        found = entitlement(Granted(Decimal(15), None), week(), 0, None)
        assert (shown(found.now), found.bank_holidays) == ((140, 20), None)

    def test_offer_is_never_raised(self) -> None:
        assert not entitlement(OFFER, week("7", "1"), 0, 6).is_raised


class TestRoundedUp:
    @pytest.mark.parametrize(
        ("exact", "tenths"),
        [(Fraction("130.2"), "130.2"), (Fraction("130.2001"), "130.3"), (Fraction(1, 3), "0.4"), (Fraction(0), "0")],
    )
    def test_is_never_down(self, exact: Fraction, tenths: str) -> None:
        assert rounded_up(exact) == Decimal(tenths)
