"""What stays of a registration when a vacancy goes, and what goes with a registration."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError

from recruitment.database import db, transaction, violated_constraint
from recruitment.registrations.models import Registration, RegistrationRoleType
from recruitment.vacancies.models import RoleType, Vacancy
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_role_types, make_vacancy


def count(model: type[Any]) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


class TestRegistration:
    def test_it_outlives_its_vacancy(self, app: Flask) -> None:
        with transaction():
            kept = make_registration(make_vacancy())
        with transaction():
            db.session.execute(delete(Vacancy))
        db.session.expire_all()
        assert (kept.vacancy, kept.employer.slug) == (None, "islington")

    @pytest.mark.parametrize(("employers", "expected"), [("hr@example.org",) * 2, (None, "ask@example.org")])
    def test_there_is_somebody_to_write_to(self, app: Flask, employers: str | None, expected: str) -> None:
        with transaction():
            vacancy = make_vacancy(make_employer(contact_email=employers), contact_email="ask@example.org")
            assert make_registration(vacancy).contact_email == expected

    @pytest.mark.parametrize("field", ["submission_key", "reference"])
    def test_one_form_is_one_registration(self, app: Flask, field: str) -> None:
        with transaction():
            first, second = make_registration(), make_registration(email="grace@example.org")
        taken = update(Registration).where(Registration.id == second.id)
        with pytest.raises(IntegrityError) as refused, transaction():
            db.session.execute(taken.values(**{field: getattr(first, field)}))
        assert violated_constraint(refused.value) == f"uq_registration_{field}"

    @pytest.mark.parametrize("field", ["consent_version", "consented_at", "expires_on"])
    def test_nobody_is_kept_without_consent_and_an_end(self, app: Flask, field: str) -> None:
        with transaction():
            make_registration()
        with pytest.raises(IntegrityError, match=field), transaction():
            db.session.execute(update(Registration).values(**{field: None}))


class TestInterest:
    def test_employer_is_named_once(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(name="Islington Council")
            general = make_registration(employer=employer).interest_and_employer
            for_it = make_registration(make_vacancy(employer, title="Team manager")).interest_and_employer
        assert (general, for_it) == ("Working for Islington Council", "Team manager, Islington Council")


class TestContact:
    def test_there_is_always_somebody_to_write_to(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(contact_email=None)
            kept = make_registration(employer=employer)
        assert kept.contact_email == "recruitment@example.org"
        with transaction():
            kept.employer.contact_email = "hr@example.org"
        assert kept.contact_email == "hr@example.org"


class TestRoleTypes:
    def test_they_are_read_in_the_order_of_the_list(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            kept = make_registration(role_types=("youth-worker", "social-worker"))
        db.session.expire_all()
        assert [one.slug for one in kept.role_types] == ["social-worker", "youth-worker"]

    def test_choices_go_with_the_person(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            make_registration(role_types=("youth-worker",))
        with transaction():
            db.session.execute(delete(Registration))
        assert (count(RegistrationRoleType), count(RoleType) > 0) == (0, True)

    def test_role_type_that_somebody_chose_cannot_vanish(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            make_registration(role_types=("youth-worker",))
        with pytest.raises(IntegrityError), transaction():
            db.session.execute(delete(RoleType).where(RoleType.slug == "youth-worker"))
