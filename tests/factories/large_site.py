"""A site as large as any council's after years: vacancies, people, trail, a year of counted visits and answers."""

import random
from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, Table, func, insert, select, text

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.monitoring.counting import quarter_of
from recruitment.monitoring.models import EqualityCount
from recruitment.registrations.models import (
    EXPERIENCE,
    HEARD_FROM,
    STAGES,
    Registration,
    RegistrationHours,
    RegistrationRoleType,
)
from recruitment.vacancies.models import ARRANGEMENTS, HOURS, Vacancy, VacancyArrangement, VacancyHours
from recruitment.visits.models import VacancyDayCount, VacancyVisitCount, VisitCount
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer, make_team
from tests.factories.monitoring import rows_of_quarters
from tests.factories.vacancies import make_role_types

AT_ONCE = 5_000
COLLEAGUES = 300
DAYS = 365
#: A vacancy is open so long, and is seen on so many of these days.
OPEN_DAYS = 28
SOURCES = ("", "direct", "google", "indeed", "linkedin", "job-fair")
STATUSES = ("approved", "approved", "approved", "filled", "filled", "withdrawn", "draft", "submitted")


def make_large_site(vacancies: int, registrations: int, entries: int) -> Employer:
    """Call it inside `with transaction():`; rows are written past the session, so nothing of it is in the trail."""
    chance = random.Random(20_260_615)
    employer = make_employer()
    teams = [make_team(employer, f"Team {number}").id for number in range(40)]
    kinds = make_role_types()
    roles = [role.id for role in kinds]
    colleagues = _make_colleagues(employer)
    now = clock.now()
    _write(Vacancy, _vacancies(vacancies, employer.id, teams, roles, colleagues, now, chance))
    ids = list(db.session.scalars(select(Vacancy.id)))
    _write(VacancyHours, ({"vacancy_id": one, "value": _nth(HOURS, one)} for one in ids))
    _write(VacancyArrangement, ({"vacancy_id": one, "value": _nth(ARRANGEMENTS, one)} for one in ids))
    published = db.session.execute(
        select(Vacancy.id, Vacancy.publish_at).where(Vacancy.publish_at < now, Vacancy.status != "draft")
    ).all()
    _write(Registration, _registrations(registrations, employer.id, published, colleagues, now, chance))
    people = list(db.session.scalars(select(Registration.id)))
    _write(RegistrationHours, ({"registration_id": one, "value": _nth(HOURS, one)} for one in people))
    _write(RegistrationRoleType, ({"registration_id": one, "role_type_id": _nth(roles, one)} for one in people))
    _write(VisitCount, _visits(employer.id, now))
    _write(VacancyVisitCount, _visits_of_vacancies(published, now, chance))
    days = ("page", "vacancy_id", "day", "number")
    db.session.execute(insert(VacancyDayCount).from_select(days, _days_of_vacancies()))
    quarters = {quarter_of(day) for day in _days(now)}
    _write(EqualityCount, rows_of_quarters(employer.id, quarters, [role.slug for role in kinds]))
    _write(AuditEntry, _entries(entries, employer.id, vacancies, now))
    db.session.execute(text("ANALYZE"))
    return employer


def _make_colleagues(employer: Employer) -> list[int]:
    """Their ids: mostly hiring managers."""
    roles = ["hiring-manager"] * 8 + ["hr-officer", "viewer"]
    some = ((f"colleague{number}@example.org", _nth(roles, number)) for number in range(COLLEAGUES))
    made: list[Account] = [make_account(role, employer=employer, email=email) for email, role in some]
    return [account.id for account in made]


def _nth(values: Collection[Any], number: int) -> Any:
    """Round and round."""
    return list(values)[number % len(values)]


def _write(model: Any, rows: Iterator[dict[str, Any]]) -> None:
    table: Table = model.__table__
    waiting: list[dict[str, Any]] = []
    for row in rows:
        waiting.append(row)
        if len(waiting) == AT_ONCE:
            db.session.execute(insert(table), waiting)
            waiting = []
    if waiting:
        db.session.execute(insert(table), waiting)


def _vacancies(
    number: int,
    employer_id: int,
    teams: list[int],
    roles: list[int],
    colleagues: list[int],
    now: datetime,
    chance: random.Random,
) -> Iterator[dict[str, Any]]:
    for place in range(number):
        begins = now - timedelta(days=chance.random() * DAYS)
        yield {
            "employer_id": employer_id,
            "reference": f"BIG-{place:06}",
            "title": f"Social worker {place}",
            "role_type_id": chance.choice(roles),
            "team_id": chance.choice(teams),
            "summary": "Work with children and their families.",
            "description": "You will work with children and their families. " * 40,
            "text_signature": chance.randbytes(64),
            "contract_type": "permanent",
            "salary_min": 41_200_0000,
            "salary_max": 44_900_0000,
            "salary_unit": "year",
            "annual_min": 41_200_0000,
            "annual_max": 44_900_0000,
            "hiring_manager_id": _nth(colleagues, place),
            "submitted_by_id": _nth(colleagues, place + 1),
            "edited_by_id": _nth(colleagues, place + 2),
            "status": chance.choice(STATUSES),
            "is_example": False,
            "publish_at": begins,
            "closes_at": begins + timedelta(days=OPEN_DAYS),
            "submitted_at": begins - timedelta(days=chance.random() * 5),
            "approved_at": begins - timedelta(hours=1),
            "ended_at": begins + timedelta(days=chance.randint(20, 60)),
            "created_at": begins - timedelta(days=9),
            "updated_at": begins,
            "version_id": 1,
            "title_words": "",
            "summary_words": "",
            "all_words": f" social worker {place} " * 30,
        }


def _registrations(
    number: int, employer_id: int, published: Any, colleagues: list[int], now: datetime, chance: random.Random
) -> Iterator[dict[str, Any]]:
    """Every tenth is for no vacancy, every second comes a second time, and each word is in a few."""
    for place in range(number):
        vacancy_id, begins = chance.choice(published)
        at, stage = min(now, begins + timedelta(days=chance.random() * OPEN_DAYS)), _nth(STAGES, place)
        words = " ".join(f"word{(place * step) % 997}" for step in range(1, 60)) + " somali" * (place % 50 == 0)
        email = f"ada{place // 2}@example.org"
        yield {
            "employer_id": employer_id,
            "vacancy_id": vacancy_id if place % 10 else None,
            "reference": f"R{place:09}",
            "submission_key": f"key {place}",
            "name": f"Ada Lovelace {place}",
            "email": email,
            "email_as_typed": email,
            "message": words,
            "words": f" ada lovelace {place} {words} ",
            "stage": stage,
            "stage_changed_at": at,
            "contacted_at": at if stage != "new" else None,
            "owner_id": _nth(colleagues, place) if place % 3 == 0 else None,
            "due_on": clock.to_london(now).date() - timedelta(days=place % 30 - 15) if place % 2 else None,
            "pay_wanted": 25_000 + place % 30_000,
            "experience": _nth(EXPERIENCE, place),
            "heard_from": chance.choice([*HEARD_FROM, None]),
            "consent_version": "2026-11",
            "consented_at": at,
            "created_at": at,
            "expires_on": at.date() + timedelta(days=365),
        }


def _days(now: datetime) -> list[date]:
    """The last DAYS of London, today first."""
    today = clock.to_london(now).date()
    return [today - timedelta(days=ago) for ago in range(DAYS)]


def _visits(employer_id: int, now: datetime) -> Iterator[dict[str, Any]]:
    for day in _days(now):
        for page, owner in (("home", 0), ("list", 0), ("vacancy", employer_id), ("form", employer_id)):
            for source in SOURCES:
                keys = {"day": day, "page": page, "employer_id": owner, "source": source}
                yield keys | {"number": 99}


def _visits_of_vacancies(published: Any, now: datetime, chance: random.Random) -> Iterator[dict[str, Any]]:
    today = clock.to_london(now).date()
    for vacancy_id, begins in published:
        first = clock.to_london(begins).date()
        for later in range(min(OPEN_DAYS, (today - first).days + 1)):
            for page, source in [*(("vacancy", source) for source in SOURCES), ("form", ""), ("form", "direct")]:
                keys = {"vacancy_id": vacancy_id, "day": first + timedelta(days=later), "page": page, "source": source}
                yield keys | {"number": chance.randint(1, 30)}


def _days_of_vacancies() -> Select[Any]:
    """Their visits, from wherever."""
    held = VacancyVisitCount
    keys = (held.page, held.vacancy_id, held.day)
    return select(*keys, func.sum(held.number)).group_by(*keys)


def _entries(number: int, employer_id: int, vacancies: int, now: datetime) -> Iterator[dict[str, Any]]:
    for place in range(number):
        yield {
            "at": now - timedelta(seconds=place),
            "actor_id": 1 + place % 20,
            "actor_name": "Robin HR officer",
            "employer_id": employer_id,
            "action": "vacancy drafted" if place < vacancies else "vacancy changed",
            "thing_kind": "vacancy",
            "thing_id": str(1 + place % vacancies),
            "changes": {"title": ["a", "b"]},
            "previous_hash": f"{place:064}",
            "hash": f"{place + 1:064}",
        }
