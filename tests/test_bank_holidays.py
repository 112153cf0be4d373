"""Bank holidays, counted."""

from datetime import date

from recruitment.bank_holidays import bank_holidays, count_between


class TestBankHolidays:
    def test_boxing_day_on_a_saturday_is_given_on_monday(self) -> None:
        assert bank_holidays()[date(2026, 12, 28)].startswith("Boxing Day")


class TestCountBetween:
    def test_year_has_eight(self) -> None:
        assert count_between(date(2026, 1, 1), date(2026, 12, 31)) == 8

    def test_leave_year_from_april_may_hold_two_easters_or_none(self) -> None:
        assert count_between(date(2026, 4, 1), date(2027, 3, 31)) == 10
        assert count_between(date(2027, 4, 1), date(2028, 3, 31)) == 6

    def test_both_ends_belong_to_it(self) -> None:
        assert count_between(date(2026, 12, 25), date(2026, 12, 28)) == 2

    def test_years_that_are_not_announced_are_not_guessed(self) -> None:
        assert count_between(date(2090, 4, 1), date(2091, 3, 31)) is None
        assert count_between(date(2011, 4, 1), date(2012, 3, 31)) is None
