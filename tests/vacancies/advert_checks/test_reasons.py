"""Reasons for words."""

import pytest
from flask import Flask
from sqlalchemy import update

from recruitment.audit import trail
from recruitment.database import begin_writing, db, stop_writing, transaction
from recruitment.vacancies.advert_checks.check import Finding, Kind
from recruitment.vacancies.advert_checks.reasons import give_reason, words_to_explain
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import ChangedMeanwhile
from tests.factories.vacancies import make_vacancy


class TestReason:
    def test_is_kept_with_its_words_in_the_trail(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            give_reason(vacancy, "Personal care", {"she will", "female staff"}, by=None)
        assert (vacancy.wording_reason, vacancy.reasoned_words) == ("Personal care", ["female staff", "she will"])
        (entry,) = trail.find("vacancy", [vacancy.id])
        assert entry.action == "wording explained"
        assert entry.changes["wording_reason"] == [None, "Personal care"]

    def test_of_somebody_who_came_second_is_refused(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        begin_writing()
        read = db.session.get_one(Vacancy, vacancy.id)
        db.session.execute(update(Vacancy).values(version_id=9), execution_options={"synchronize_session": False})
        with pytest.raises(ChangedMeanwhile):
            give_reason(read, "Personal care", {"she will"}, by=None)
        stop_writing()


class TestWords:
    def test_are_those_of_every_field_once(self) -> None:
        found = [
            Finding(Kind.REASON, field, "", "", "", words=words)
            for field, words in {"title": ("he will",), "summary": ("he will", "salesman")}.items()
        ]
        assert words_to_explain([*found, Finding(Kind.ADVISING, "title", "", "", "")]) == ["he will", "salesman"]
