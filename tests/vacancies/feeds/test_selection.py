"""Which vacancies a feed holds: those that the page of jobs finds, newest first."""

from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.feeds import selection
from recruitment.vacancies.feeds.selection import load, newest_matching, read_criteria, words_of_filters
from tests.factories.vacancies import make_vacancy


class TestNewestMatching:
    def test_newest_stand_first_whatever_order_was_asked_for(self, app: Flask) -> None:
        now = clock.now()
        with transaction():
            for hours in (3, 1, 2):
                make_vacancy(title=f"{hours} hours ago", publish_at=now - timedelta(hours=hours))
        found = newest_matching(read_criteria({"sort": ["salary"], "page": ["9"]}), now)
        assert [vacancy.title for vacancy in found] == ["1 hours ago", "2 hours ago", "3 hours ago"]

    def test_no_more_than_a_reader_takes(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(selection, "MOST", 2)
        with transaction():
            for _ in range(3):
                make_vacancy()
        assert len(newest_matching(read_criteria({}), clock.now())) == 2


class TestLoad:
    def test_order_is_kept_and_what_closed_meanwhile_left_out(self, app: Flask) -> None:
        now = clock.now()
        with transaction():
            one, other = make_vacancy(), make_vacancy(closes_at=now + timedelta(hours=1))
            ids = [other.id, one.id, 999]
        assert [vacancy.id for vacancy in load(ids, now)] == ids[:2]
        assert [vacancy.id for vacancy in load(ids, now + timedelta(hours=1))] == [one.id]


class TestWordsOfFilters:
    @pytest.mark.parametrize(
        ("parameters", "expected"),
        [
            ({}, ""),
            ({"hours": ["part-time"], "working_arrangement": ["hybrid"]}, "Part time, Hybrid"),
            ({"q": ["safeguarding"], "hours": ["nonsense"]}, "“safeguarding”"),
        ],
    )
    def test_search_is_told_as_people_say_it(self, app: Flask, parameters: dict[str, list[str]], expected: str) -> None:
        assert words_of_filters(read_criteria(parameters)) == expected
