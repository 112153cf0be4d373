"""What waits for a second person."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.waiting import problems_with, waiting
from tests.factories.vacancies import make_vacancy

pytestmark = pytest.mark.usefixtures("app", "clock")


def changed(**fields: object) -> Vacancy:
    with transaction():
        vacancy = make_vacancy(**fields)
        values = {"closes_at": "2026-07-01T10:00:00+00:00", "hours_per_week": "17.5", "contract_type": None}
        vacancy.waiting_changes = {"values": values, "by_ids": [1], "by": "Robin"}
    return vacancy


class TestWaiting:
    def test_values_have_the_types_that_writing_takes(self) -> None:
        closes_at = datetime(2026, 7, 1, 10, tzinfo=UTC)
        assert waiting(changed()) == {"closes_at": closes_at, "hours_per_week": Decimal("17.5"), "contract_type": None}

    def test_nothing_waits_of_what_is_over(self) -> None:
        now = instants.now()
        assert waiting(changed(publish_at=now - timedelta(days=9), closes_at=now - timedelta(days=1))) == {}


class TestProblems:
    def test_what_the_checks_refuse_is_told_and_nothing_is_written(self) -> None:
        vacancy = changed()
        before = vacancy.contract_type
        with transaction():
            assert problems_with(vacancy).keys() == {"contract_type"}
        assert vacancy.contract_type == before
