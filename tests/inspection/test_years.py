"""Judgements over the years."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.inspection.record import inspections_of
from recruitment.inspection.years import AREAS, Cell, YearsTable, years_table
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_inspection


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        yield make_employer()


def cell(table: YearsTable, area: str, year: int) -> Cell:
    column = [inspection.year for inspection in table.inspections].index(year)
    found = next(row for row in table.rows if row.area == area).cells[column]
    assert found is not None
    return found


class TestTable:
    def test_columns_go_from_old_to_new(self, employer: Employer) -> None:
        make_inspection(employer)
        make_inspection(employer, inspected_from=date(2020, 3, 9), inspected_to=date(2020, 3, 13))
        table = years_table(inspections_of(employer.id))
        assert [inspection.year for inspection in table.inspections] == [2020, 2024]

    def test_judgement_of_two_areas_stands_in_both_rows_and_says_so(self, employer: Employer) -> None:
        make_inspection(employer, judge("in-care care-leavers", "Good"))
        table = years_table(inspections_of(employer.id))
        in_care, leavers = cell(table, "Children in care", 2024), cell(table, "Care leavers", 2024)
        assert in_care.judgement is leavers.judgement
        assert in_care.note == "Judged together with care leavers"
        assert leavers.note == "Judged together with children in care"

    def test_part_names_the_area_it_belongs_to(self, employer: Employer) -> None:
        area = judge("in-care", area="Permanence")
        make_inspection(employer, area, judge("adoption", "Good", parent=area))
        adoption = cell(years_table(inspections_of(employer.id)), "Adoption", 2024)
        assert adoption.note == "Part of “Permanence”"

    def test_review_of_a_board_stands_in_the_column_of_its_report(self, employer: Employer) -> None:
        make_inspection(employer)
        make_inspection(employer, judge("board", "Good"), framework="LSCB review")
        table = years_table(inspections_of(employer.id))
        board = cell(table, "Safeguarding children board", 2024)
        assert len(table.inspections) == 1
        assert board.note == "LSCB review, in the same report"

    def test_area_that_no_report_judged_has_no_row(self, employer: Employer) -> None:
        make_inspection(employer, judge("leadership"))
        assert [row.area for row in years_table(inspections_of(employer.id), AREAS).rows] == [AREAS["leadership"]]
