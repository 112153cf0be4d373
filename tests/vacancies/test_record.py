"""A vacancy as data."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask
from time_machine import Traveller

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.vacancies.published import whole
from recruitment.vacancies.record import CONTACT, FIELDS, VacancyRecord, as_json, record_of
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.moments import MONDAY_MORNING

POUND = 10_000
CLOSING = datetime.fromisoformat("2026-06-30T22:59:59Z")
ALL_STATED: dict[str, Any] = {
    "reference": "ALL-1",
    "source": "other system",
    "source_reference": "77/a",
    "title": "Social worker (nights)",
    "role_type": "social-worker",
    "team": "Children in need",
    "contract_type": "fixed-term",
    "contract_months": 12,
    "hours": ["term-time", "part-time"],
    "hours_per_week": Decimal("17.5"),
    "weeks_per_year": Decimal("39"),
    "working_arrangement": ["remote", "on-site"],
    "location": "Upper Street",
    "postcode": "N1 1XR",
    "grade": "PO1",
    "salary_min": 18_5075,
    "salary_max": 20_6000,
    "salary_unit": "hour",
    "salary_extras": "Inner London weighting",
    "summary": "Short.",
    "description": "*Long*.",
    "publish_at": MONDAY_MORNING,
    "closes_at": CLOSING,
    "interview_on": date(2026, 7, 6),
    "starts_on": date(2026, 9, 1),
    "positions": 2,
    "registration_required": False,
    "dbs_level": "enhanced",
    "contact_name": "Sam Reader",
    "contact_email": "hr@example.org",
    "contact_phone": "020 7946 0000",
    "apply_url": "https://jobs.example.org/77",
    "is_example": True,
}


@pytest.fixture
def _on_a_request(app: Flask, clock: Traveller) -> Iterator[None]:
    with app.test_request_context():
        yield


def record(at: datetime = MONDAY_MORNING, **values: Any) -> VacancyRecord:
    with transaction():
        vacancy = make_vacancy(**values)
    return record_of(vacancy, at)


def pay(**values: Any) -> tuple[Any, ...]:
    told = as_json(record(**values))
    return told["annual_min"], told["annual_max"], told["actual_min"], told["actual_max"]


@pytest.mark.usefixtures("_on_a_request")
class TestAsJson:
    def test_every_field_of_a_vacancy_that_states_everything(self) -> None:
        assert as_json(record(**ALL_STATED)) == {
            **{name: value for name, value in ALL_STATED.items() if name != "is_example"},
            "employer": "islington",
            "team": "children-in-need",
            "hours": ["part-time", "term-time"],
            "hours_per_week": 17.5,
            "weeks_per_year": 39,
            "working_arrangement": ["on-site", "remote"],
            "salary_min": 18.5075,
            "salary_max": 20.6,
            "publish_at": "2026-06-15T08:00:00Z",
            "closes_at": "2026-06-30T22:59:59Z",
            "interview_on": "2026-07-06",
            "starts_on": "2026-09-01",
            "status": "open",
            "example": True,
            "url": "http://localhost/jobs/ALL-1/social-worker-nights",
            "annual_min": 33776.28,
            "annual_max": 37595.103,
            "actual_min": 12631.3687,
            "actual_max": 14059.5,
            "posted_at": "2026-06-15T08:00:00Z",
            "updated_at": "2026-06-15T08:00:00Z",
        }

    def test_every_key_is_there_and_null_when_nothing_is_stated(self) -> None:
        given = {"reference", "employer", "title", "publish_at", "closes_at", "is_example"}
        lists = {"hours": [], "working_arrangement": []}
        told = as_json(record(**(dict.fromkeys(set(ALL_STATED) - given) | lists | {"title": "Post"})))
        assert tuple(told) == FIELDS
        stated = {name for name, value in told.items() if value is not None}
        derived = {"status", "example", "url", "posted_at", "updated_at"}
        assert stated == (given - {"is_example"}) | set(lists) | derived

    @pytest.mark.parametrize(("units", "written"), [(126000, "12.6"), (460000000, "46000"), (185075, "18.5075")])
    def test_money_is_written_without_noise(self, units: int, written: str) -> None:
        told = as_json(record(salary_min=units, salary_max=None))
        assert json.dumps(told["salary_min"]) == written

    def test_highest_pay_by_the_hour_stays_exact_for_a_year(self) -> None:
        told = record(salary_min=9_999_999_9999, salary_max=None, salary_unit="hour")
        assert Decimal(json.dumps(as_json(told)["annual_min"])) == told.annual_min


@pytest.mark.usefixtures("_on_a_request")
class TestPay:
    def test_full_time_post_earns_all_of_it(self) -> None:
        assert pay() == (41200, 44900, 41200, 44900)

    def test_part_time_post_earns_its_part(self) -> None:
        assert pay(hours_per_week=Decimal(21)) == (41200, 44900, 24720, 26940)

    def test_end_of_the_range_that_is_not_stated_is_null(self) -> None:
        assert pay(salary_max=None) == (41200, None, 41200, None)

    def test_hours_that_are_not_stated_say_nothing_about_actual_pay(self) -> None:
        assert pay(hours_per_week=None) == (41200, 44900, None, None)

    def test_pay_by_the_hour_without_a_full_time_week_gives_no_year(self) -> None:
        with transaction():
            employer = make_employer("elsewhere", full_time_week=None)
        assert pay(employer=employer, salary_unit="hour", salary_min=POUND, salary_max=None) == (None,) * 4


@pytest.mark.usefixtures("_on_a_request")
class TestStatus:
    @pytest.mark.parametrize(("seconds", "status"), [(-1, "open"), (0, "closed"), (1, "closed")])
    def test_closing_counts_to_the_second(self, seconds: int, status: str) -> None:
        assert record(CLOSING + timedelta(seconds=seconds), closes_at=CLOSING).status == status

    @pytest.mark.parametrize("status", ["withdrawn", "filled"])
    def test_other_ends_are_named(self, status: str) -> None:
        assert record(status=status).status == status

    @pytest.mark.parametrize("ended", [{"status": "withdrawn"}, {"status": "filled"}, {"closes_at": CLOSING}])
    def test_nobody_is_named_once_it_has_ended(self, ended: dict[str, Any]) -> None:
        named = {name: ALL_STATED[name] for name in CONTACT}
        assert all(getattr(record(**named), name) for name in CONTACT)
        over = as_json(record(CLOSING, **named, **ended, reference="OVER-1"))
        assert [over[name] for name in CONTACT] == [None, None, None]


@pytest.mark.usefixtures("_on_a_request")
class TestWhole:
    def test_records_of_rows_that_were_read_ask_nothing_more(self) -> None:
        with transaction():
            for number in range(5):
                make_vacancy(**ALL_STATED | {"reference": f"ALL-{number}", "source_reference": f"{number}"})
        db.session.expunge_all()
        rows = list(db.session.scalars(whole()))
        db.session.expunge_all()  # a detached row that lacks anything raises
        assert [record_of(row, clock.now()).description for row in rows] == ["*Long*."] * 5
