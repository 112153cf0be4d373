"""The record: which inspection is the newest, and which share a report."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.inspection.models import Inspection
from recruitment.inspection.record import areas_of, by_report, earlier, inspections_of, is_current
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_inspection

OLD = {"inspected_from": date(2017, 4, 28), "inspected_to": date(2017, 5, 25), "published_on": date(2017, 7, 14)}


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        yield make_employer()


class TestOrder:
    def test_newest_comes_first(self, employer: Employer) -> None:
        old, new = make_inspection(employer, **OLD), make_inspection(employer)
        assert inspections_of(employer.id) == [new, old]

    def test_of_one_report_the_inspection_with_most_judgements_leads(self, employer: Employer) -> None:
        board = make_inspection(employer, judge("board"), framework="LSCB review", **OLD)
        service = make_inspection(employer, **OLD)
        assert by_report(inspections_of(employer.id)) == [[service, board]]

    def test_another_employers_inspections_are_not_ours(self, employer: Employer) -> None:
        make_inspection(make_employer("camden"))
        assert inspections_of(employer.id) == []


class TestEarlier:
    def test_inspection_known_by_its_month_stands_apart_and_is_dated_so(self, employer: Employer) -> None:
        month = {"inspected_from": date(2012, 2, 1), "inspected_to": date(2012, 2, 29), "published_on": None}
        old = make_inspection(employer, judge(), is_dated_by_month=True, **month)
        assert earlier([old]) == [old]
        assert by_report([old]) == []
        assert (old.inspected_in_words, old.published_in_words) == ("February 2012", "")


class TestAreas:
    def test_parts_and_the_overall_grade_are_no_areas(self, employer: Employer) -> None:
        area = judge("in-care")
        part, overall = judge("adoption", parent=area), judge("overall", is_overall=True)
        assert areas_of(make_inspection(employer, area, part, overall)) == [area]


class TestReview:
    def test_record_is_current_up_to_its_review_date(self) -> None:
        inspection = Inspection(review_on=date(2027, 11, 21))
        assert is_current(inspection, date(2027, 11, 21))
        assert not is_current(inspection, date(2027, 11, 22))
