"""Dated rates: which holds on a day, and pay below it."""

from dataclasses import dataclass
from datetime import date

from recruitment.pay import living_wage
from recruitment.pay.salary import parse_pounds


@dataclass(frozen=True)
class Dated:
    kind: str
    hourly: int
    announced_on: date
    in_force_from: date


LONDON = "london-living-wage"
OLD = Dated(LONDON, parse_pounds("13.85"), date(2024, 10, 23), date(2025, 5, 1))
NEW = Dated(LONDON, parse_pounds("14.80"), date(2025, 10, 22), date(2026, 5, 1))
NATIONAL = Dated("national-living-wage", parse_pounds("12.71"), date(2025, 11, 26), date(2026, 4, 1))
RATES = [NEW, NATIONAL, OLD]


class TestInForce:
    def test_the_old_rate_holds_until_the_day_before(self):
        assert living_wage.in_force(RATES, LONDON, date(2026, 4, 30)) == OLD

    def test_the_new_rate_holds_from_its_day(self):
        assert living_wage.in_force(RATES, LONDON, date(2026, 5, 1)) == NEW

    def test_kinds_are_kept_apart(self):
        assert living_wage.in_force(RATES, "national-living-wage", date(2026, 11, 21)) == NATIONAL

    def test_before_the_first_rate_there_is_none(self):
        assert living_wage.in_force(RATES, LONDON, date(2025, 4, 30)) is None


class TestComing:
    def test_an_announced_rate_is_on_its_way(self):
        assert living_wage.coming(RATES, LONDON, date(2025, 10, 22)) == NEW

    def test_nothing_is_coming_before_it_is_announced_or_once_it_holds(self):
        assert living_wage.coming(RATES, LONDON, date(2025, 10, 21)) is None
        assert living_wage.coming(RATES, LONDON, date(2026, 5, 1)) is None


class TestFallsBelow:
    def test_a_penny_less_is_below(self):
        assert living_wage.falls_below(parse_pounds("14.79"), NEW)

    def test_the_rate_itself_is_not(self):
        assert not living_wage.falls_below(parse_pounds("14.80"), NEW)

    def test_without_a_rate_nothing_is(self):
        assert not living_wage.falls_below(0, None)
