"""Instants in UTC, wall times in London."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment import clock

DAYS = [date(2025, 1, 1) + timedelta(days=n) for n in range(365 * 11 + 3)]


def wall(text):
    """What a clock on the wall shows."""
    return datetime.fromisoformat(text)


class TestWallTimes:
    @pytest.mark.parametrize("at", [time(9), time(12), time(23, 59)])
    def test_every_day_of_eleven_years_comes_back_as_it_was(self, at):
        for day in DAYS:
            wall = datetime.combine(day, at)
            assert clock.to_london(clock.from_london(wall)).replace(tzinfo=None) == wall

    def test_missing_hour_of_march_is_refused_with_words(self):
        with pytest.raises(clock.MissingHour, match="01:30 on 29 March 2026 does not exist"):
            clock.from_london(wall("2026-03-29T01:30"))

    def test_doubled_hour_of_october_is_the_later_one(self):
        assert clock.from_london(wall("2026-10-25T01:30")) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    def test_a_date_alone_closes_in_its_last_second(self):
        assert clock.closing_instant(date(2026, 7, 3)) == datetime(2026, 7, 3, 22, 59, 59, tzinfo=UTC)

    def test_today_is_londons(self, clock_at_summer_midnight):
        assert clock.today() == date(2026, 6, 16)


class TestParsing:
    @pytest.mark.parametrize(
        ("text", "instant"),
        [
            ("2026-12-03", datetime(2026, 12, 3, tzinfo=UTC)),
            ("2026-06-03T12:00", datetime(2026, 6, 3, 11, tzinfo=UTC)),
            ("2026-06-03T12:00:00Z", datetime(2026, 6, 3, 12, tzinfo=UTC)),
            (" 2026-06-03T12:00+02:00 ", datetime(2026, 6, 3, 10, tzinfo=UTC)),
        ],
    )
    def test_reads_iso_8601(self, text, instant):
        assert clock.parse_instant(text) == instant

    @pytest.mark.parametrize("text", ["2026-12-03", "20261203", "2026-W49-4"])
    def test_a_closing_date_alone_is_its_last_second(self, text):
        assert clock.parse_instant(text, closing=True) == datetime(2026, 12, 3, 23, 59, 59, tzinfo=UTC)

    @pytest.mark.parametrize(
        "text", ["", "tomorrow", "2026-02-30", "2026-13-01T00:00", "0001-01-01T00:00+23:59", "9" * 5000]
    )
    def test_anything_else_is_named(self, text):
        with pytest.raises(clock.NotAnInstant):
            clock.parse_instant(text)

    @given(st.text(max_size=40))
    def test_no_text_breaks_it_otherwise(self, text):
        with suppress(clock.NotAnInstant):
            assert clock.parse_instant(text).tzinfo is UTC


@pytest.fixture
def clock_at_summer_midnight(clock):
    clock.move_to(datetime(2026, 6, 15, 23, 30, tzinfo=UTC))
