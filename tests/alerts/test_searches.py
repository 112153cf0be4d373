"""The search of an alert."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as london
from recruitment.alerts.searches import count_lately, hash_of, read_text, search_of, text_of
from recruitment.database import transaction
from recruitment.vacancies.criteria import Criteria
from tests.factories.vacancies import make_role_types, make_vacancy


class TestText:
    def test_same_search_has_one_text_however_it_was_asked_for(self, app: Flask) -> None:
        one = search_of(
            {"hours": ["part-time", "full-time"], "q": ["  Youth  work "], "sort": ["salary"], "page": ["3"]}
        )
        other = search_of({"q": ["Youth work"], "hours": ["full-time", "part-time", "nonsense"], "unknown": ["x"]})
        assert text_of(one) == text_of(other) == "q=Youth+work&hours=full-time&hours=part-time"
        assert len(hash_of(text_of(one))) == 64

    @pytest.mark.parametrize("q", ["", "Café & “tea” = 100% + more", "#?/\\"])
    def test_text_reads_as_the_same_search(self, app: Flask, q: str) -> None:
        criteria = search_of({"q": [q], "salary_from": ["33500"], "working_arrangement": ["remote"]})
        assert read_text(text_of(criteria)) == criteria

    def test_value_that_has_gone_stays_and_widens_nothing(self, app: Flask) -> None:
        with transaction():
            make_role_types()
        kept = read_text("role_type=no-longer-there")
        assert kept.values("role_type") == ("no-longer-there",)


class TestLately:
    def test_openings_of_the_last_month_that_match_are_counted(self, app: Flask, clock: time_machine.Traveller) -> None:
        now, days = london.now(), timedelta(days=1)
        with transaction():
            make_vacancy(hours=["part-time"])
            make_vacancy(hours=["part-time"], publish_at=now - 20 * days, closes_at=now - 5 * days)
            make_vacancy(hours=["part-time"], publish_at=now - 31 * days)
            make_vacancy(hours=["part-time"], publish_at=now + days)
            make_vacancy(hours=["part-time"], is_example=True)
            make_vacancy(hours=["full-time"])
        assert count_lately(search_of({"hours": ["part-time"]}), now) == 2
        assert count_lately(Criteria(), now) == 3
        assert count_lately(search_of({"q": ["nothing like it"]}), now) == 0
