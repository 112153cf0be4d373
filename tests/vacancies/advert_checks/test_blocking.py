"""What keeps an advert from being public."""

from typing import Any

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.advert_checks.blocking import problems_of
from recruitment.vacancies.lifecycle import CannotPublish
from recruitment.vacancies.publishing import publish
from tests.factories.pay import make_rate
from tests.factories.vacancies import make_vacancy

DRAFT = {"status": "draft", "publish_at": None}
BAD: dict[str, dict[str, Any]] = {
    "description": {"description": "He will visit."},
    "salary_min": {"salary_min": 12_0000, "salary_max": None, "salary_unit": "hour"},
    "title": {"title": "..."},
}


class TestProblems:
    @pytest.mark.parametrize("field", BAD)
    def test_one_that_stops_keeps_it_a_draft(self, app: Flask, field: str) -> None:
        with transaction():
            make_rate()
            vacancy = make_vacancy(**{**DRAFT, **BAD[field]})
            with pytest.raises(CannotPublish) as refusal:
                publish(vacancy, by=None)
        assert (refusal.value.problems.keys(), vacancy.status) == ({field}, "draft")

    def test_a_field_has_all_its_problems_in_one_line(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(**DRAFT, title="?!", location="–", description="She will. He must.")
            problems = problems_of(vacancy, instants.now(), instants.now())
        assert problems.keys() == {"title", "location", "description"}
        assert "“she will”, “he must” may discriminate by sex" in problems["description"]

    def test_examples_are_let_through(self, app: Flask) -> None:
        with transaction():
            make_rate()
            values = {**DRAFT, **BAD["description"], **BAD["salary_min"]}
            publish(make_vacancy(is_example=True, **values), by=None)
