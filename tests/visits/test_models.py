"""What a counter can hold."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.visits.models import VacancyDayCount, VacancyVisitCount, VisitCount


class TestCounts:
    def test_no_column_could_hold_a_person(self) -> None:
        held = {
            column.name
            for model in (VisitCount, VacancyVisitCount, VacancyDayCount)
            for column in model.__table__.columns
        }
        assert held == {"day", "page", "vacancy_id", "employer_id", "source", "number"}

    @pytest.mark.parametrize("wrong", [{"page": "registration of Ada"}, {"number": 0}])
    def test_other_pages_and_empty_counts_are_refused(self, app: Flask, wrong: dict[str, object]) -> None:
        given = {"day": clock.today(), "page": "home", "source": "", "number": 1}
        for model, id_name in ((VisitCount, "employer_id"), (VacancyVisitCount, "vacancy_id")):
            with pytest.raises(IntegrityError), transaction():
                db.session.add(model(**(given | {"page": "form", id_name: 1} | wrong)))
