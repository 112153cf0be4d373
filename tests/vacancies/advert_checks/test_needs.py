"""What an advert can't do without."""

from typing import Any

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.advert_checks.needs import NEEDED, missing
from tests.factories.vacancies import make_vacancy

NOTHING = {"title": "", "hours": []}
NO_PAY = {"salary_min": None, "salary_max": None}


class TestMissing:
    def test_whole_advert_lacks_nothing(self, app: Flask) -> None:
        with transaction():
            assert missing(make_vacancy()) == {}

    @pytest.mark.parametrize("field", NEEDED)
    def test_each_need_is_named_alone(self, app: Flask, field: str) -> None:
        emptied: dict[str, Any] = NO_PAY if field == "salary_min" else {field: NOTHING.get(field)}
        with transaction():
            assert missing(make_vacancy(status="draft", **emptied)) == {field: NEEDED[field]}

    def test_unit_without_amount_is_no_pay(self, app: Flask) -> None:
        with transaction():
            assert "salary_min" in missing(make_vacancy(salary_unit="year", **NO_PAY))

    def test_top_of_a_range_is_pay(self, app: Flask) -> None:
        with transaction():
            assert missing(make_vacancy(salary_min=None)) == {}

    def test_example_needs_only_what_any_page_needs(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", is_example=True, description=None, closes_at=None)
            assert missing(vacancy).keys() == {"closes_at"}

    def test_changed_values_count_as_if_they_stood_there(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(description=None)
            assert missing(vacancy, {"description": "You will", "hours": []}).keys() == {"hours"}
