"""When the accessibility statement has to be looked at again."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as instants
from recruitment.content.statement import STARTER_REVIEW_ON, STATEMENT, is_past_review, review_day
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from tests.factories.content import make_text
from tests.factories.employers import make_employer

pytestmark = pytest.mark.usefixtures("app", "clock")
DAY = timedelta(days=1)


def late_at(instant: datetime) -> list[str]:
    return list(db.session.scalars(select(Employer.slug).where(is_past_review(instant)).order_by(Employer.slug)))


class TestIsPastReview:
    def test_starter_statement_is_late_after_its_own_day(self) -> None:
        with transaction():
            make_employer()
        noon = instants.start_of(STARTER_REVIEW_ON) + DAY / 2
        assert (late_at(noon), late_at(noon + DAY)) == ([], ["islington"])

    def test_newest_that_is_public_counts(self, clock: time_machine.Traveller) -> None:
        with transaction():
            employer = make_employer()
            for number, (day, is_public) in enumerate([(date(2026, 7, 1), True), (date(2026, 8, 1), True)], 1):
                make_text(employer, slug=STATEMENT, number=number, is_public=is_public).review_on = day
            make_text(employer, slug=STATEMENT, number=3, is_public=False).review_on = date(2026, 9, 1)
            make_text(make_employer("camden"), slug=STATEMENT).review_on = date(2026, 12, 1)
        assert late_at(instants.start_of(date(2026, 8, 1))) == []
        assert late_at(instants.start_of(date(2026, 8, 2))) == ["islington"]

    def test_without_a_day_it_is_late_after_a_year(self, app: Flask) -> None:
        with transaction():
            text = make_text(make_employer(), slug=STATEMENT)
        last = instants.start_of(review_day(text))
        assert review_day(text) == date(2027, 6, 15)
        assert (late_at(last), late_at(last + DAY)) == ([], ["islington"])
