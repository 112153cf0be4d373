"""What a counter can hold."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.visits.models import NOBODYS, VisitCount


class TestVisitCount:
    def test_no_column_could_hold_a_person(self) -> None:
        assert {column.name for column in VisitCount.__table__.columns} == {
            "day",
            "page",
            "vacancy_id",
            "employer_id",
            "source",
            "number",
        }

    @pytest.mark.parametrize("wrong", [{"page": "registration of Ada"}, {"number": 0}])
    def test_other_pages_and_empty_counts_are_refused(self, app: Flask, wrong: dict[str, object]) -> None:
        given = {"day": clock.today(), "page": "home", "source": "", "number": 1}
        ids = {"vacancy_id": NOBODYS, "employer_id": NOBODYS}
        with pytest.raises(IntegrityError), transaction():
            db.session.add(VisitCount(**(given | ids | wrong)))
