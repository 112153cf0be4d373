"""What new vacancies begin with."""

from decimal import Decimal

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.templates import NameTaken, begin_from, delete_template, save_template, templates_of
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_vacancy


class TestTemplates:
    def test_vacancy_begins_with_all_but_reference_and_dates(self, app: Flask) -> None:
        with transaction():
            officer = make_account("hr-officer")
            vacancy = make_vacancy(hours_per_week=Decimal("17.5"), hours=["part-time"], team="Duty")
            template = save_template(vacancy, "Usual", replaces=False, by=officer)
            made = begin_from(template, "New post", by=officer)
        assert (made.title, made.hours_per_week, made.hours) == ("New post", Decimal("17.5"), ["part-time"])
        assert (made.description, made.team, made.closes_at) == (vacancy.description, vacancy.team, None)
        assert (made.status, made.reference != vacancy.reference) == ("draft", True)

    def test_it_is_no_vacancy(self, app: Flask) -> None:
        with transaction():
            save_template(make_vacancy(), "Usual", replaces=False, by=make_account("hr-officer"))
        assert len(db.session.scalars(select(Vacancy)).all()) == 1

    def test_name_is_taken_until_somebody_says_to_replace_it(self, app: Flask) -> None:
        with transaction():
            officer, vacancy = make_account("hr-officer"), make_vacancy(grade="PO1")
            save_template(vacancy, "Usual", replaces=False, by=officer)
            vacancy.grade = "PO2"
            with pytest.raises(NameTaken):
                save_template(vacancy, "Usual", replaces=False, by=officer)
            save_template(vacancy, "Usual", replaces=True, by=officer)
        assert [one.field_values["grade"] for one in templates_of([vacancy.employer])] == ["PO2"]

    def test_what_is_gone_meanwhile_is_left_out(self, app: Flask) -> None:
        with transaction():
            officer, manager = make_account("hr-officer"), make_account("hiring-manager")
            vacancy = make_vacancy(role_type="social-worker", hiring_manager_id=manager.id)
            template = save_template(vacancy, "Usual", replaces=False, by=officer)
            manager.disabled_at = manager.created_at
            role = db.session.scalars(select(RoleType).where(RoleType.slug == "social-worker")).one()
            role.slug = "renamed"
            made = begin_from(template, "New post", by=officer)
        assert (made.role_type, made.hiring_manager_id) == (None, None)

    def test_deleted_one_is_offered_no_more(self, app: Flask) -> None:
        with transaction():
            officer, vacancy = make_account("hr-officer"), make_vacancy()
            delete_template(save_template(vacancy, "Usual", replaces=False, by=officer), by=officer)
        assert templates_of([vacancy.employer]) == []
