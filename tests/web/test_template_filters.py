"""Dates, times and amounts in words."""

from datetime import UTC, date, datetime

import pytest

from recruitment.web.template_filters import date_in_words, instant_in_words, unbroken


def test_a_date_has_its_weekday():
    assert date_in_words(date(2026, 12, 3)) == "Thursday 3 December 2026"


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (datetime(2026, 12, 3, 23, 59, 59, tzinfo=UTC), "11:59pm on Thursday 3 December 2026"),
        (datetime(2026, 6, 3, 11, 0, tzinfo=UTC), "midday on Wednesday 3 June 2026"),
        (datetime(2026, 6, 3, 23, 0, tzinfo=UTC), "midnight on Thursday 4 June 2026"),
        (datetime(2026, 12, 3, 9, 0, tzinfo=UTC), "9am on Thursday 3 December 2026"),
    ],
)
def test_an_instant_is_londons(instant, words):
    assert instant_in_words(instant) == words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("£15,891 to £17,382 a year", "£15,891~to~£17,382 a year"),
        ("£29.50 to £32.00 an hour", "£29.50~to~£32.00 an hour"),
        ("for 24 of 35 hours a week, 39 weeks a year", "for 24 of 35~hours a week, 39~weeks a year"),
        ("Closes Sunday, in 1 day", "Closes Sunday, in 1~day"),
        ("From £20,000 to start", "From £20,000 to start"),
        ("Full time", "Full time"),
    ],
)
def test_amounts_are_never_broken(text, kept):
    assert unbroken(text) == kept.replace("~", "\u00a0")
