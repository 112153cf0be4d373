"""A vacancy that shows programmers what the data looks like, told by the real serialiser."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from recruitment import clock
from recruitment.database import db
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.filters import FILTERS, Choices, SalaryFromFilter
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import RoleType, Vacancy
from recruitment.vacancies.published import by_newest, whole
from recruitment.vacancies.reckoning import pay_of
from recruitment.vacancies.record import as_json, record_of

REFERENCE = "J7K2MPQ4"
POUND = 10_000


def shown_record(instant: datetime) -> dict[str, Any]:
    """The newest open vacancy, so that asking for its reference finds just this; a made-up one while there is none."""
    found = db.session.scalar(whole().where(is_open_at(Vacancy, instant)).order_by(*by_newest()).limit(1))
    return as_json(record_of(found, instant)) if found else example_record()


def example_record() -> dict[str, Any]:
    """A made-up one, as it was the day after it was published, part of the week and of the year."""
    published = clock.start_of(date(2027, 1, 11))
    vacancy = _vacancy()
    vacancy.publish_at = vacancy.created_at = vacancy.updated_at = published
    vacancy.closes_at = clock.closing_instant(date(2027, 1, 31))
    pay = pay_of(vacancy)
    vacancy.annual_min, vacancy.annual_max = pay.annual_min, pay.annual_max
    return as_json(record_of(vacancy, clock.start_of(date(2027, 1, 12))))


def example_page(choices: Choices) -> dict[str, Any]:
    """A search that finds this one alone."""
    record = example_record()
    counts = {one.parameter: _counts(record, one.parameter, choices) for one in FILTERS}
    counts.pop(SalaryFromFilter.parameter)
    bands = {str(pounds): int(record["annual_max"] >= pounds) for pounds in SalaryFromFilter.BANDS}
    return {"total": 1, "page": 1, "pages": 1, "items": [record], "facets": counts, "salary_bands": bands}


def _vacancy() -> Vacancy:
    """Never added to the database."""
    employer = Employer(
        slug="islington",
        name="Islington Council",
        full_time_week=Decimal(35),
        weeks_in_year=Decimal("52.143"),
    )
    return Vacancy(
        employer=employer,
        reference=REFERENCE,
        title="Social worker, children in need",
        role_type=RoleType(slug="social-worker"),
        team=Team(slug="children-in-need", name="Children in need"),
        contract_type="fixed-term",
        contract_months=12,
        hours=["part-time", "term-time"],
        hours_per_week=Decimal(21),
        weeks_per_year=Decimal(39),
        working_arrangement=["hybrid"],
        location="Upper Street, London",
        grade="PO1",
        salary_min=41_200 * POUND,
        salary_max=44_900 * POUND,
        salary_unit="year",
        summary="Work with children and their families, with time for each of them.",
        description="## What you will do\n\nVisit, listen, assess, and plan with the family.",
        interview_on=date(2027, 2, 9),
        positions=1,
        registration_required=True,
        dbs_level="enhanced-barred",
        contact_email="hr@example.org",
        status="approved",
        is_example=True,
    )


def _counts(record: dict[str, Any], parameter: str, choices: Choices) -> dict[str, int]:
    stated = record.get(parameter)
    values = stated if isinstance(stated, list) else [stated]
    return {value: int(value in values) for value in choices[parameter]}
