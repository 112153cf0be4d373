"""Dates of inspections in words."""

from datetime import date

import pytest

from recruitment.inspection.dates import day_in_words, month_in_words, period_in_words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2024, 12, 2), date(2024, 12, 6), "2 to 6 December 2024"),
        (date(2017, 4, 28), date(2017, 5, 25), "28 April to 25 May 2017"),
        (date(2019, 12, 30), date(2020, 1, 3), "30 December 2019 to 3 January 2020"),
        (date(2020, 3, 9), date(2020, 3, 9), "9 March 2020"),
    ],
)
def test_period_says_once_what_both_days_share(start: date, end: date, words: str) -> None:
    assert period_in_words(start, end) == words


def test_day_and_month_have_no_weekday() -> None:
    assert day_in_words(date(2025, 1, 29)) == "29 January 2025"
    assert month_in_words(date(2012, 2, 29)) == "February 2012"
