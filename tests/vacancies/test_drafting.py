"""Writing fields: what follows from them, what is refused, what is audited."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from flask import Flask
from sqlalchemy import func, select

from recruitment.audit import trail
from recruitment.database import db, stop_writing, transaction
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.drafting import (
    ReferenceTaken,
    UnknownRoleType,
    change_vacancy,
    draft_vacancy,
    new_reference,
    slug_of,
    write_fields,
)
from recruitment.vacancies.models import Vacancy
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer, make_team
from tests.factories.vacancies import make_role_types, make_vacancy


class TestDraftVacancy:
    def test_draft_gets_a_reference_and_stays_private(self, app: Flask) -> None:
        with transaction():
            vacancy = draft_vacancy(make_employer(), {"title": "Social worker"}, by=None)
        assert (vacancy.status, vacancy.publish_at, len(vacancy.reference)) == ("draft", None, 9)

    def test_who_drafted_it_stands_in_the_trail(self, app: Flask) -> None:
        with transaction():
            account = make_account()
            values = {"title": "Social worker", "hours": ["part-time"], "salary_min": 300_000_000, "salary_unit": "day"}
            vacancy = draft_vacancy(account.employer, values, by=account)
        (entry,) = trail.find("vacancy", [vacancy.id])
        assert (entry.actor_name, entry.action) == (account.name, "vacancy drafted")
        assert entry.changes == {name: [None, value] for name, value in values.items()}

    def test_reference_of_another_is_refused(self, app: Flask) -> None:
        with transaction():
            taken = make_vacancy(reference="CSC-1")
        with pytest.raises(ReferenceTaken), transaction():
            draft_vacancy(db.session.merge(taken.employer), {"title": "Cook", "reference": "CSC-1"}, by=None)

    def test_references_are_not_alike(self) -> None:
        assert len({new_reference() for _ in range(200)}) == 200


class TestChangeVacancy:
    def test_only_what_changed_is_told(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(grade="PO3", salary_min=300_000_000)
            changes = change_vacancy(vacancy, {"grade": "PO4", "salary_min": 300_000_000}, by=None)
        assert changes == {"grade": ["PO3", "PO4"]}
        (entry,) = trail.find("vacancy", [vacancy.id])
        assert entry.changes == changes

    def test_nothing_new_is_no_change(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(hours=["full-time", "part-time"])
            assert change_vacancy(vacancy, {"hours": ["part-time", "full-time"]}, by=None) == {}
        assert trail.find("vacancy", [vacancy.id]) == []

    def test_values_of_a_list_come_and_go(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(hours=["full-time", "part-time"])
        with transaction():
            change_vacancy(db.session.get_one(Vacancy, vacancy.id), {"hours": ["part-time", "term-time"]}, by=None)
        assert sorted(db.session.get_one(Vacancy, vacancy.id).hours) == ["part-time", "term-time"]

    def test_change_of_a_list_alone_counts_as_a_version(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(hours=["full-time"])
            before = vacancy.version_id
            change_vacancy(vacancy, {"hours": ["part-time"]}, by=None)
            assert vacancy.version_id > before

    def test_dates_and_decimals_are_audited_as_text(self, app: Flask) -> None:
        closes_at = datetime(2030, 1, 2, 12, tzinfo=UTC)
        with transaction():
            vacancy = make_vacancy(closes_at=datetime(2030, 1, 1, tzinfo=UTC))
            changes = change_vacancy(vacancy, {"closes_at": closes_at, "hours_per_week": Decimal("17.5")}, by=None)
        assert changes["closes_at"][1] == "2030-01-02T12:00:00+00:00"
        assert changes["hours_per_week"] == ["35", "17.5"]

    def test_unknown_role_type_is_refused(self, app: Flask) -> None:
        with pytest.raises(UnknownRoleType), transaction():
            change_vacancy(make_vacancy(), {"role_type": "astronaut"}, by=None)

    def test_unknown_field_is_a_mistake(self, app: Flask) -> None:
        with pytest.raises(KeyError), transaction():
            change_vacancy(make_vacancy(), {"status": "approved"}, by=None)


class TestTeam:
    def test_new_name_makes_a_team(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(team="Leaving care")
        assert vacancy.team is not None
        assert (vacancy.team.slug, vacancy.team.employer_id) == ("leaving-care", vacancy.employer_id)

    def test_same_name_in_other_letters_is_the_same_team(self, app: Flask) -> None:
        with transaction():
            held = make_team(make_employer(), "Children in need")
            vacancy = make_vacancy(team="CHILDREN  in need")
        assert vacancy.team_id == held.id

    def test_other_employers_team_is_left_alone(self, app: Flask) -> None:
        with transaction():
            make_team(make_employer("camden"), "Duty")
            make_vacancy(make_employer("islington"), team="Duty")
        assert db.session.scalar(select(func.count()).select_from(Team)) == 2

    @pytest.mark.parametrize(("name", "slug"), [("Children in need", "children-in-need"), ("!!!", "team")])
    def test_slug_follows_from_the_name(self, name: str, slug: str) -> None:
        assert slug_of(name) == slug


class TestReckoning:
    @pytest.fixture
    def employer(self, app: Flask) -> Employer:
        with transaction():
            return make_employer(full_time_week=Decimal(35))

    def test_hourly_pay_counts_for_a_year(self, employer: Employer) -> None:
        with transaction():
            make_role_types()
            vacancy = draft_vacancy(db.session.merge(employer), {"title": "Cook"}, by=None)
            write_fields(vacancy, {"salary_min": 20_0000, "salary_max": None, "salary_unit": "hour"})
        assert vacancy.annual_max == 365_001_000

    def test_words_of_the_advert_are_found_again(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="Children's Champion", summary=None)
            change_vacancy(vacancy, {"location": "Upper Street"}, by=None)
        assert vacancy.title_words == " childrens champion "
        assert " upper street" in vacancy.all_words

    def test_refused_change_leaves_nothing(self, app: Flask) -> None:
        with transaction():
            taken, other = make_vacancy(reference="CSC-1"), make_vacancy(reference="CSC-2")
        with pytest.raises(ReferenceTaken), transaction():
            change_vacancy(db.session.get_one(Vacancy, other.id), {"reference": taken.reference}, by=None)
        stop_writing()
        assert db.session.get_one(Vacancy, other.id).reference == "CSC-2"
