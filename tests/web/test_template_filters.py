"""Dates and times in words."""

from datetime import UTC, date, datetime

import pytest

from recruitment.web.template_filters import date_in_words, instant_in_words


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
