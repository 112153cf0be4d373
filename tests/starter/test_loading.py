"""The starter content fills an empty database once, and says so in the trail."""

from flask import Flask
from sqlalchemy import func, select

from recruitment.audit import trail
from recruitment.audit.models import AuditEntry
from recruitment.benefits.models import Benefit
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.employers.profile import site_employer
from recruitment.inspection.models import Finding, Inspection
from recruitment.pay.models import LivingWageRate
from recruitment.starter.loading import load_if_empty
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer


def count(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


class TestLoading:
    def test_every_room_is_filled(self, loaded: int) -> None:
        counts = {model.__name__: count(model) for model in (Employer, Inspection, Benefit, LivingWageRate)}
        assert counts == {"Employer": 1, "Inspection": 6, "Benefit": 14, "LivingWageRate": 5}
        assert count(Vacancy) == loaded

    def test_what_no_source_says_waits_for_confirmation(self, loaded: int) -> None:
        employer = site_employer()
        assert employer is not None
        assert (employer.full_time_week_confirmed_on, employer.contact_confirmed_on) == (None, None)

    def test_points_to_improve_are_part_of_the_record(self, loaded: int) -> None:
        asked = select(Inspection.framework, func.count()).join(Finding).where(Finding.is_to_improve)
        rows = db.session.execute(asked.group_by(Inspection.framework, Inspection.inspected_to))
        assert sorted(tuple(row) for row in rows) == [("ILACS", 1), ("ILACS", 2), ("LSCB review", 4), ("SIF", 6)]

    def test_all_of_it_is_in_the_trail_as_the_systems_act(self, loaded: int) -> None:
        assert trail.verify() is None
        names = set(db.session.scalars(select(AuditEntry.actor_name)))
        actions = set(db.session.scalars(select(AuditEntry.action)))
        assert names == {trail.SYSTEM_NAME}
        assert {"employer added", "inspection added", "benefit added", "vacancy published"} <= actions


class TestOnlyWhenEmpty:
    def test_it_is_loaded_once(self, app: Flask) -> None:
        assert [load_if_empty(), load_if_empty()] == [True, False]
        assert count(Employer) == 1

    def test_real_content_is_left_alone(self, app: Flask) -> None:
        with transaction():
            make_employer("camden")
        assert not load_if_empty()
        assert count(Vacancy) == 0
