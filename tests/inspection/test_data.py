"""Inspections as data say exactly what their description promises."""

from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.inspection.data import FINDING, INSPECTION, JUDGEMENT, inspections_data
from tests.factories.employers import make_employer
from tests.factories.inspection import make_finding, make_inspection


@pytest.fixture
def employer(app: Flask) -> Employer:
    """With two inspections; the newer is up for review in a year."""
    with transaction():
        employer = make_employer()
        make_inspection(employer, inspected_from=date(2017, 5, 1), inspected_to=date(2017, 5, 5), published_on=None)
        make_finding(make_inspection(employer, review_on=date(2027, 6, 15)))
        return employer


class TestInspectionsData:
    def test_every_described_key_is_there_and_no_other(self, employer: Employer) -> None:
        newest = inspections_data([employer], date(2026, 6, 15))[0]
        assert list(newest) == list(INSPECTION)
        assert [list(one) for one in newest["judgements"]] == [list(JUDGEMENT)] * 4
        assert [list(one) for one in newest["findings"]] == [list(FINDING)]

    def test_newest_stands_first_and_an_unknown_day_is_null(self, employer: Employer) -> None:
        newest, oldest = inspections_data([employer], date(2026, 6, 15))
        assert (newest["inspected_from"], oldest["inspected_from"]) == ("2024-12-02", "2017-05-01")
        assert (newest["published_on"], oldest["published_on"]) == ("2025-01-29", None)

    @pytest.mark.parametrize(("today", "expected"), [(date(2027, 6, 15), True), (date(2027, 6, 16), False)])
    def test_past_its_review_day_it_is_not_current(self, employer: Employer, today: date, expected: bool) -> None:
        assert inspections_data([employer], today)[0]["current"] is expected
