"""What may be put forward: reckoned from the record, and only while it is current."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.inspection.highlights import headline, highlight_findings
from recruitment.inspection.record import inspections_of
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection

TODAY = date(2026, 11, 21)


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        yield make_employer()


def headline_words(employer: Employer, today: date = TODAY) -> str | None:
    found = headline(inspections_of(employer.id), today)
    return found.in_words if found else None


class TestHeadline:
    def test_all_areas_of_one_grade_are_said_together(self, employer: Employer) -> None:
        make_inspection(employer)
        assert headline_words(employer) == "Outstanding in all four areas"

    def test_mixed_grades_are_counted_not_hidden(self, employer: Employer) -> None:
        make_inspection(employer, judge("leadership"), judge("help-and-protection"), judge("in-care", "Good"))
        assert headline_words(employer) == "Outstanding in two of three areas"

    def test_overall_grade_and_parts_do_not_count(self, employer: Employer) -> None:
        area = judge("in-care", "Good")
        make_inspection(employer, area, judge("adoption", parent=area), judge("overall", is_overall=True))
        assert headline_words(employer) == "Good in the one area"

    def test_inspection_without_an_overall_grade_has_a_headline(self, employer: Employer) -> None:
        make_inspection(employer, *(judge(theme) for theme in ("leadership", "in-care")))
        assert headline_words(employer) == "Outstanding in both areas"

    @pytest.mark.parametrize("grade", ["Requires improvement to be good", "Inadequate"])
    def test_low_grades_are_not_put_forward(self, employer: Employer, grade: str) -> None:
        make_inspection(employer, judge(grade=grade))
        assert headline_words(employer) is None

    def test_older_grade_does_not_stand_in_for_a_newer_one(self, employer: Employer) -> None:
        make_inspection(employer)
        make_inspection(
            employer, judge(grade="Inadequate"), inspected_from=date(2026, 5, 4), inspected_to=date(2026, 5, 8)
        )
        assert headline_words(employer) is None

    def test_it_leaves_after_the_review_date(self, employer: Employer) -> None:
        make_inspection(employer, review_on=date(2027, 11, 21))
        assert headline_words(employer, date(2027, 11, 21)) is not None
        assert headline_words(employer, date(2027, 11, 22)) is None

    def test_empty_record_has_none(self, employer: Employer) -> None:
        assert headline_words(employer) is None


class TestFindings:
    def test_only_marked_findings_of_current_inspections_are_put_forward(self, employer: Employer) -> None:
        current, stale = make_inspection(employer), make_inspection(employer, review_on=date(2025, 1, 1))
        marked = make_finding(current, is_highlight=True)
        make_finding(current, "Not marked")
        make_finding(stale, "Stale", is_highlight=True)
        assert highlight_findings(inspections_of(employer.id), TODAY) == [marked]
