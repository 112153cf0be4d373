"""Profile and teams, and what follows from them."""

from decimal import Decimal

import pytest
from flask import Flask

from recruitment.audit.records import NotPossible
from recruitment.database import db, transaction
from recruitment.employers import keeping
from recruitment.employers.models import Team
from tests.factories.employers import make_employer, make_team
from tests.factories.vacancies import make_vacancy


class TestTeams:
    def test_renamed_team_keeps_its_vacancies_under_the_new_value(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(team="Fostering")
            keeping.rename_team(vacancy.team, "Kinship care", by=None)  # type: ignore[arg-type]
        assert vacancy.team is not None
        assert (vacancy.team.slug, "kinship" in vacancy.all_words) == ("kinship-care", True)

    def test_merged_team_is_gone_and_its_vacancies_moved(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(team="Fostering")
            into, old = make_team(vacancy.employer, "Kinship"), vacancy.team
            keeping.merge_team(old, into, by=None)  # type: ignore[arg-type]
        assert [team.name for team in db.session.query(Team)] == ["Kinship"]
        assert vacancy.team is into

    def test_team_in_use_stays(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(team="Fostering")
            with pytest.raises(NotPossible):
                keeping.remove_team(vacancy.team, by=None)  # type: ignore[arg-type]

    def test_two_teams_of_one_name_are_refused(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            make_team(employer, "Fostering")
        with pytest.raises(NotPossible), transaction():
            keeping.add_team(employer, "FOSTERING", by=None)


class TestProfile:
    def test_changed_week_works_out_pay_again(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(salary_min=20_0000, salary_max=None, salary_unit="hour")
            before = vacancy.annual_min
            employer = vacancy.employer
            keeping.change_profile(employer, {"full_time_week": Decimal(36)}, by=None, version=1)
        assert before is not None
        assert vacancy.annual_min == pytest.approx(before * 36 / 35, abs=1)
