"""Keeping the list of role types."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.audit.records import NotPossible
from recruitment.database import db, transaction
from recruitment.freshness.counter import changed_since, read_version
from recruitment.vacancies import role_types
from recruitment.vacancies.models import RoleType
from tests.factories.vacancies import make_role_types, make_unused_role_type, make_vacancy


class TestRoleTypes:
    def test_renaming_keeps_the_value_and_changes_its_vacancies(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        before = read_version(db.session.connection()).catalogue
        with transaction():
            held = db.session.scalars(select(RoleType).where(RoleType.slug == "social-worker")).one()
            role_types.rename_role_type(held, "Practitioner", by=None)
        assert vacancy.role_type is not None
        assert (vacancy.role_type.slug, vacancy.role_type.name) == ("social-worker", "Practitioner")
        assert changed_since(db.session.connection(), before) == {vacancy.id}

    def test_one_in_use_stays_and_an_unused_one_goes(self, app: Flask) -> None:
        with transaction():
            used, unused = make_vacancy().role_type, make_unused_role_type()
            assert used is not None
            with pytest.raises(NotPossible):
                role_types.remove_role_type(used, by=None)
            role_types.remove_role_type(unused, by=None)
        assert "unused" not in [one.slug for one in role_types.all_role_types()]

    def test_moving_changes_the_order_of_the_filter(self, app: Flask) -> None:
        with transaction():
            second = make_role_types()[1]
            role_types.move_role_type(second, "up", by=None)
        assert role_types.all_role_types()[0] is second

    @pytest.mark.parametrize("name", ["None", "none!"])
    def test_none_is_no_name(self, app: Flask, name: str) -> None:
        with pytest.raises(NotPossible, match="no post"), transaction():
            role_types.add_role_type(name, by=None)

    def test_two_of_one_name_are_refused(self, app: Flask) -> None:
        with transaction():
            make_role_types()
        with pytest.raises(NotPossible), transaction():
            role_types.add_role_type("Social worker", by=None)
