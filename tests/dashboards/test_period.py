"""Days that figures are about."""

from datetime import UTC, date, datetime

import pytest

from recruitment.dashboards.period import CHOICES, Period, named_period

NAMED = {
    "this-month": (date(2026, 5, 1), date(2026, 5, 20)),
    "last-month": (date(2026, 4, 1), date(2026, 4, 30)),
    "this-quarter": (date(2026, 4, 1), date(2026, 5, 20)),
    "this-year": (date(2025, 5, 21), date(2026, 5, 20)),
    "nonsense": (date(2026, 5, 1), date(2026, 5, 20)),
}


class TestNamedPeriod:
    @pytest.mark.parametrize("choice", NAMED)
    def test_word_means_these_days(self, choice: str) -> None:
        assert named_period(choice, date(2026, 5, 20)) == Period(*NAMED[choice])

    @pytest.mark.parametrize("choice", CHOICES)
    @pytest.mark.parametrize("today", [date(2028, 2, 29), date(2026, 1, 1), date(2026, 12, 31)])
    def test_no_period_ends_after_today_or_before_it_begins(self, choice: str, today: date) -> None:
        period = named_period(choice, today)
        assert period.first <= period.last <= today


class TestPeriod:
    def test_days_begin_and_end_at_midnight_in_london(self) -> None:
        period = Period(date(2026, 3, 29), date(2026, 3, 29))
        assert (period.begins, period.ends) == (
            datetime(2026, 3, 29, tzinfo=UTC),
            datetime(2026, 3, 29, 23, tzinfo=UTC),
        )

    def test_every_day_is_there(self) -> None:
        period = Period(date(2026, 2, 27), date(2026, 3, 1))
        assert [day.day for day in period.days] == [27, 28, 1]
        assert period.length == 3

    @pytest.mark.parametrize(
        ("first", "last", "words"),
        [
            (date(2026, 5, 1), date(2026, 5, 1), "1 May 2026"),
            (date(2026, 5, 1), date(2026, 5, 20), "1 to 20 May 2026"),
            (date(2026, 4, 1), date(2026, 5, 20), "1 April to 20 May 2026"),
            (date(2025, 5, 21), date(2026, 5, 20), "21 May 2025 to 20 May 2026"),
        ],
    )
    def test_it_is_said_as_people_say_it(self, first: date, last: date, words: str) -> None:
        assert Period(first, last).in_words == words
