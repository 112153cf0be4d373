"""Which vacancies change on the public's pages with a row that was written."""

import pytest
from flask import Flask

from recruitment.benefits.models import Benefit
from recruitment.database import transaction
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.changes import vacancies_of
from recruitment.vacancies.models import RoleType, Vacancy, VacancyHours
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def pair(app: Flask) -> tuple[Vacancy, Vacancy]:
    """Of two employers, in teams and of role types that differ."""
    with transaction():
        one = make_vacancy(make_employer(), team="Duty", role_type="social-worker")
        return one, make_vacancy(make_employer("camden"), team="Night", role_type="youth-worker")


class TestVacanciesOf:
    def test_vacancy_and_rows_of_its_lists_are_the_vacancy(self, pair: tuple[Vacancy, Vacancy]) -> None:
        one, other = pair
        assert vacancies_of([(Vacancy, (one.id,)), (VacancyHours, (other.id, "full-time"))]) == {one.id, other.id}

    def test_what_stands_above_changes_all_below(self, pair: tuple[Vacancy, Vacancy]) -> None:
        one, _ = pair
        for kind, number in ((Employer, one.employer_id), (Team, one.team_id), (RoleType, one.role_type_id)):
            assert vacancies_of([(kind, (number,))]) == {one.id}

    def test_anything_else_changes_none(self, pair: tuple[Vacancy, Vacancy]) -> None:
        assert vacancies_of([(Benefit, (1,))]) == set()
        assert vacancies_of([]) == set()

    def test_deleted_one_is_still_named(self, app: Flask) -> None:
        assert vacancies_of([(Vacancy, (999,))]) == {999}
