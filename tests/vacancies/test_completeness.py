"""The clause agrees with the check of each advert."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.vacancies.advert_checks import NEEDED, missing
from recruitment.vacancies.completeness import says_all
from recruitment.vacancies.models import Vacancy
from tests.factories.vacancies import make_vacancy


class TestSaysAll:
    @pytest.mark.parametrize("is_example", [False, True])
    def test_clause_and_check_agree_whatever_is_missing(self, app: Flask, is_example: bool) -> None:
        with transaction():
            make_vacancy(is_example=is_example)
            for field in NEEDED:
                empty: object = [] if field == "hours" else "" if field in ("title", "description") else None
                more = {"salary_max": None, "salary_unit": None} if field == "salary_min" else {}
                make_vacancy(status="draft", is_example=is_example, **{field: empty, **more})
        complete = set(db.session.scalars(select(Vacancy.id).where(says_all())))
        every = db.session.scalars(select(Vacancy)).all()
        assert complete == {vacancy.id for vacancy in every if not missing(vacancy)}
        assert 0 < len(complete) < len(every)
