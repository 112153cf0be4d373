"""Everything the page of inspections shows of one employer."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.inspection.overview import overview_of
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        yield make_employer()


def test_only_the_newest_report_has_nothing_after_it(employer: Employer) -> None:
    old = make_inspection(employer, inspected_from=date(2020, 3, 9), inspected_to=date(2020, 3, 13))
    for inspection in (old, make_inspection(employer)):
        make_finding(inspection, is_to_improve=True)
    assert [(asked.inspection.year, asked.is_newest) for asked in overview_of(employer).asked] == [
        (2024, True),
        (2020, False),
    ]


def test_inspections_known_by_their_month_follow_the_others(employer: Employer) -> None:
    month = {"inspected_from": date(2012, 2, 1), "inspected_to": date(2012, 2, 29), "published_on": None}
    old, new = make_inspection(employer, judge(), is_dated_by_month=True, **month), make_inspection(employer)
    overview = overview_of(employer)
    assert (overview.inspections, overview.earlier) == ([new], [old])


def test_empty_record_shows_nothing(employer: Employer) -> None:
    overview = overview_of(employer)
    assert (overview.inspections, overview.years.rows, overview.themes, overview.asked) == ([], [], [], [])
