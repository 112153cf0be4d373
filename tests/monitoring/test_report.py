"""What is told of a closed quarter."""

from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.monitoring.report import NO_KIND, OTHER_ANSWERS, OTHER_KINDS, closed_quarters, read_report
from tests.factories.employers import make_employer
from tests.factories.monitoring import count_forms
from tests.factories.vacancies import make_role_types

QUARTER = date(2026, 4, 1)


@pytest.fixture
def employer(app: Flask) -> Employer:
    with transaction():
        make_role_types()
        return make_employer()


class TestClosedQuarters:
    def test_one_is_told_of_the_day_after_it_is_over(self, employer: Employer) -> None:
        with transaction():
            count_forms(employer, 1, sex="female")
            count_forms(employer, 1, sex="female", day=date(2026, 1, 2))
        assert closed_quarters(employer.id, date(2026, 6, 30)) == [date(2026, 1, 1)]
        assert closed_quarters(employer.id, date(2026, 7, 1)) == [QUARTER, date(2026, 1, 1)]

    def test_another_employers_count_for_nothing(self, employer: Employer) -> None:
        with transaction():
            count_forms(make_employer("camden"), 9, sex="female")
        assert closed_quarters(employer.id, date(2026, 7, 1)) == []


class TestReadReport:
    def test_fewer_than_five_forms_are_not_told_of(self, employer: Employer) -> None:
        with transaction():
            count_forms(employer, 4, sex="female")
        report = read_report(employer.id, QUARTER)
        assert (report.forms, report.in_all, report.by_kind) == (None, [], [])

    def test_answers_are_told_in_all(self, employer: Employer) -> None:
        with transaction():
            count_forms(employer, 12, sex="female")
            count_forms(employer, 7, sex="male")
            count_forms(employer, 5, age="25-34")
        report = read_report(employer.id, QUARTER)
        sex = report.in_all[0]
        assert report.forms == 24
        assert dict(zip(sex.columns, sex.rows[0][1], strict=True)) == {
            "Female": 12,
            "Male": 7,
            "Prefer not to say, or left out": 5,
        }

    def test_small_answer_hides_behind_another(self, employer: Employer) -> None:
        with transaction():
            count_forms(employer, 30, sex="female")
            count_forms(employer, 3, sex="male")
            count_forms(employer, 6, age="25-34")
        sex = read_report(employer.id, QUARTER).in_all[0]
        assert (sex.columns, sex.rows[0][1]) == (["Female", OTHER_ANSWERS], [30, 9])

    def test_kinds_of_work_stand_apart_where_there_are_enough(self, employer: Employer) -> None:
        with transaction():
            for kind in ("social-worker", "apprentice"):
                count_forms(employer, 15, role_type=kind, sex="female")
                count_forms(employer, 10, role_type=kind, sex="male")
                count_forms(employer, 5, role_type=kind, age="25-34")
        (sex,) = [told for told in read_report(employer.id, QUARTER).by_kind if told.question.name == "sex"]
        assert [name for name, _ in sex.rows] == ["Everybody", "Apprentice", "Social worker"]
        assert [numbers for _, numbers in sex.rows] == [[30, 20, 10], [15, 10, 5], [15, 10, 5]]

    def test_small_kinds_stand_together_and_are_named(self, employer: Employer) -> None:
        with transaction():
            for kind, number in (("social-worker", 12), ("apprentice", 5), ("", 6)):
                count_forms(employer, number, role_type=kind, sex="female")
                count_forms(employer, number, role_type=kind)
                count_forms(employer, number, role_type=kind, age="25-34")
        report = read_report(employer.id, QUARTER)
        assert report.kinds_together == [NO_KIND, "Apprentice"]
        assert [name for name, _ in report.by_kind[0].rows] == ["Everybody", "Social worker", OTHER_KINDS]
