"""The years as a street: what is drawn is what is on record."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.inspection.models import GRADES
from recruitment.inspection.record import inspections_of
from recruitment.inspection.terraces import GROUND, Street, street_of
from recruitment.inspection.years import AREAS, years_table
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_inspection


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        yield make_employer()


def street(employer: Employer) -> Street:
    found = street_of(years_table(inspections_of(employer.id), AREAS))
    assert found is not None
    return found


class TestStreet:
    def test_terraces_go_from_old_to_new(self, employer: Employer) -> None:
        make_inspection(employer)
        make_inspection(employer, inspected_from=date(2020, 3, 9), inspected_to=date(2020, 3, 13))
        assert [terrace.inspection.year for terrace in street(employer).terraces] == [2020, 2024]

    def test_every_judgement_is_counted_once_the_best_grade_first(self, employer: Employer) -> None:
        make_inspection(employer, judge("leadership"), judge("in-care care-leavers", "Good"))
        (terrace,) = street(employer).terraces
        assert [(count.grade, count.count, count.total) for count in terrace.counts] == [
            ("Outstanding", 1, 2),
            ("Good", 1, 2),
        ]

    def test_judgement_of_two_areas_is_one_house_with_two_doors(self, employer: Employer) -> None:
        make_inspection(employer, judge("leadership"), judge("in-care care-leavers", "Good"))
        drawn = street(employer)
        single, double = drawn.terraces[0].houses
        assert [front.number for front in double.fronts] == [2, 3]
        assert double.width > 2 * single.width
        assert drawn.has_shared

    def test_area_that_a_report_did_not_judge_leaves_its_plot_free(self, employer: Employer) -> None:
        make_inspection(employer)
        early = date(2020, 3, 9), date(2020, 3, 13)
        make_inspection(employer, judge("leadership"), inspected_from=early[0], inspected_to=early[1])
        first = street(employer).terraces[0]
        assert [house.judgement is not None for house in first.houses] == [True, False, False, False]
        assert {house.eaves for house in first.houses[1:]} == {GROUND}

    def test_the_better_the_grade_the_taller_the_house(self, employer: Employer) -> None:
        make_inspection(employer, *(judge(theme, grade) for theme, grade in zip(AREAS, GRADES, strict=True)))
        eaves = [house.eaves for house in street(employer).terraces[0].houses]
        assert eaves == sorted(set(eaves))

    def test_every_grade_has_a_sign_of_its_own(self, employer: Employer) -> None:
        make_inspection(employer, *(judge(theme, grade) for theme, grade in zip(AREAS, GRADES, strict=True)))
        signs = {house.fronts[0].sign for house in street(employer).terraces[0].houses}
        assert len(signs) == len(GRADES)

    def test_record_without_these_areas_draws_nothing(self, employer: Employer) -> None:
        make_inspection(employer, judge("adoption"))
        assert street_of(years_table(inspections_of(employer.id), AREAS)) is None


def test_page_counts_the_good_beside_each_year(client: CheckingClient) -> None:
    with transaction():
        make_inspection(make_employer(), judge("leadership"), judge("in-care", "Good"), judge("care-leavers", "Good"))
    (terrace,) = client.page("/inspection").main.find("li", class_="terrace")
    told = [item.text for item in terrace.find("ul", class_="terrace__grades")[0].find("li")]
    assert [words.partition(" for ")[0] for words in told] == ["1× Outstanding", "2× Good"]
    assert terrace.find("a")[0].attrs["href"] == "https://reports.example.org/2024"
