"""What no vacancy can be on either database, whatever a rule forgets."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.database import db, transaction, violated_constraint
from recruitment.vacancies.models import Vacancy, VacancyArrangement, VacancyHours
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


def broken_by(statement: Any) -> str:
    """The constraint that refuses the statement."""
    with pytest.raises(IntegrityError) as refused, transaction():
        db.session.execute(statement)
    return violated_constraint(refused.value)


class TestConstraints:
    @pytest.fixture(autouse=True)
    def _vacancy(self, app: Flask) -> None:
        with transaction():
            make_vacancy()

    @pytest.mark.parametrize(
        ("values", "name"),
        [
            ({"status": "open"}, "status"),
            ({"contract_type": "forever"}, "contract_type"),
            ({"salary_unit": "month"}, "salary_unit"),
            ({"dbs_level": "full"}, "dbs_level"),
            ({"source": "payroll"}, "source"),
            ({"source_reference": "a-1"}, "source"),
            ({"salary_max": 41_199_0000}, "salary"),
            ({"salary_min": -1}, "salary"),
            ({"salary_unit": None}, "salary_has_unit"),
            ({"positions": 0}, "positions"),
            ({"publish_at": None}, "approved_has_dates"),
            ({"closes_at": None}, "approved_has_dates"),
            ({"closes_at": Vacancy.publish_at}, "dates"),
        ],
    )
    def test_what_contradicts_itself_is_refused(self, values: dict[str, Any], name: str) -> None:
        assert broken_by(update(Vacancy).values(**values)) == f"ck_vacancy_{name}"

    @pytest.mark.parametrize("table", [VacancyHours, VacancyArrangement])
    def test_values_of_a_list_are_those_of_the_contract(self, table: Any) -> None:
        number = db.session.scalars(select(Vacancy.id)).one()
        name = broken_by(insert(table).values(vacancy_id=number, value="sometimes"))
        assert name == f"ck_{table.__tablename__}_value"

    def test_draft_may_lack_all_but_a_title(self) -> None:
        draft = {"status": "draft", "publish_at": None, "closes_at": None, "salary_min": None, "salary_max": None}
        with transaction():
            db.session.execute(update(Vacancy).values(**draft, salary_unit=None, contract_type=None, dbs_level=None))
        assert db.session.scalars(select(Vacancy)).one().title == "Social worker"


class TestIdentity:
    def test_reference_is_one_vacancy_of_the_whole_site(self, app: Flask) -> None:
        with transaction():
            make_vacancy(make_employer("camden"), reference="CSC-1")
            other = make_employer("hackney")
        with pytest.raises(IntegrityError) as refused, transaction():
            make_vacancy(other, reference="CSC-1")
        assert violated_constraint(refused.value) == "uq_vacancy_reference"

    def test_source_and_its_reference_are_one_vacancy_of_an_employer(self, app: Flask) -> None:
        own = {"source": "payroll", "source_reference": "a-1"}
        with transaction():
            employers = [make_employer(slug) for slug in ("camden", "hackney")]
            for employer in employers:
                make_vacancy(employer, **own)
        with pytest.raises(IntegrityError) as refused, transaction():
            make_vacancy(employers[0], **own)
        assert violated_constraint(refused.value) == "uq_vacancy_employer_id_source_source_reference"


class TestCascades:
    def test_lists_go_with_their_vacancy(self, app: Flask) -> None:
        with transaction():
            make_vacancy(hours=["full-time", "part-time"])
        with transaction():
            db.session.execute(delete(Vacancy))
        kept = [db.session.scalar(select(func.count()).select_from(one)) for one in (VacancyHours, VacancyArrangement)]
        assert kept == [0, 0]

    def test_hiring_manager_of_a_vacancy_cannot_vanish(self, app: Flask) -> None:
        with transaction():
            account = make_account("hiring-manager")
            make_vacancy(hiring_manager_id=account.id)
        with pytest.raises(IntegrityError), transaction():
            db.session.execute(delete(Account).where(Account.id == account.id))


class TestColumns:
    def test_pay_has_room_beyond_32_bits(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(salary_min=10_000_000_0000 - 1, salary_max=None)
        db.session.expire_all()
        assert vacancy.salary_min == 99_999_999_999

    def test_every_save_is_a_version_of_its_own(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
        first = vacancy.version_id
        with transaction():
            vacancy.closes_at = clock.now() + timedelta(days=30)
        assert vacancy.version_id == first + 1
