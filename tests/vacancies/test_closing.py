"""Closing times in words."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from recruitment import clock
from recruitment.vacancies.closing import (
    closes_soon,
    closing_in_a_line,
    closing_in_words,
    closing_on_card,
    days_left_in_words,
)
from recruitment.vacancies.models import Vacancy

MONDAY = datetime(2026, 6, 15, 8, 0, tzinfo=UTC)


def closing(text: str) -> Vacancy:
    """A vacancy that closes then, in London, and has been open for a year."""
    closes_at = clock.parse_instant(text, closing=True)
    return Vacancy(title="", status="approved", publish_at=MONDAY - timedelta(days=365), closes_at=closes_at)


class TestClosingInWords:
    @pytest.mark.parametrize(
        ("closes", "words"),
        [
            ("2026-12-03", "11:59pm on Thursday 3 December 2026"),
            ("2026-12-03T12:00", "midday on Thursday 3 December 2026"),
            ("2026-12-03T17:30", "5:30pm on Thursday 3 December 2026"),
            ("2026-12-03T00:00", "11:59pm on Wednesday 2 December 2026"),
        ],
    )
    def test_day_cannot_be_taken_for_another(self, closes: str, words: str) -> None:
        assert closing_in_words(clock.parse_instant(closes, closing=True)) == words


class TestClosingInALine:
    @pytest.mark.parametrize(
        ("closes", "words"),
        [
            ("2026-06-15T09:00", "Closed"),
            ("2026-06-15T17:00", "Closes today at 5pm"),
            ("2026-06-16T00:00", "Closes today at 11:59pm"),
            ("2026-06-16T12:00", "Closes tomorrow at midday"),
            ("2026-06-18", "Closes Thursday, in 3 days"),
            ("2026-06-19", "Closes 11:59pm, Friday 19 June"),
            ("2027-01-08", "Closes 11:59pm, Friday 8 January 2027"),
        ],
    )
    def test_near_days_are_told_by_weekday(self, closes: str, words: str) -> None:
        assert closing_in_a_line(closing(closes), MONDAY) == words

    @pytest.mark.parametrize("told", [closing_in_a_line, closing_on_card])
    def test_without_closing_time_it_says_nothing(self, told: Callable[..., str]) -> None:
        assert told(Vacancy(title="", status="draft"), MONDAY) == ""


class TestClosingOnCard:
    @pytest.mark.parametrize(
        ("closes", "words"),
        [
            ("2026-06-15T09:00", "Closed"),
            ("2026-06-16T12:00", "Closes tomorrow at midday"),
            ("2026-06-18", "Closes Thursday, in 3 days"),
            ("2026-06-19", "Closes Fri 19 Jun"),
            ("2026-06-20T00:00", "Closes Fri 19 Jun"),
            ("2026-06-19T09:00", "Closes 9am, Fri 19 Jun"),
            ("2027-01-08", "Closes Fri 8 Jan 2027"),
        ],
    )
    def test_time_is_told_where_it_is_not_the_end_of_the_day(self, closes: str, words: str) -> None:
        assert closing_on_card(closing(closes), MONDAY) == words


class TestDaysLeft:
    @pytest.mark.parametrize(
        ("closes", "words"),
        [("2026-06-15", "Closes today"), ("2026-06-16", "1 day left"), ("2026-06-27", "12 days left")],
    )
    def test_days_are_those_of_london(self, closes: str, words: str) -> None:
        assert days_left_in_words(closing(closes).closes_at or MONDAY, MONDAY) == words

    def test_late_evening_in_summer_is_still_today(self) -> None:
        late = datetime(2026, 6, 15, 22, 30, tzinfo=UTC)
        assert days_left_in_words(clock.closing_instant(clock.to_london(late).date()), late) == "Closes today"


class TestClosesSoon:
    def test_within_three_days_is_soon(self) -> None:
        assert closes_soon(closing("2026-06-18"), MONDAY)
        assert not closes_soon(closing("2026-06-19"), MONDAY)

    def test_closed_is_not_soon(self) -> None:
        assert not closes_soon(closing("2026-06-14"), MONDAY)
