"""Vacancies to measure with: written in bulk, the same for the same number, with texts as long as real adverts'."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import func, insert, select, text

from bench.texts import Texts
from recruitment import clock
from recruitment.database import db, transaction
from recruitment.employers.models import Employer, Team
from recruitment.freshness.counter import draw_epoch
from recruitment.vacancies.models import (
    ARRANGEMENTS,
    CONTRACT_TYPES,
    HOURS,
    RoleType,
    Vacancy,
    VacancyArrangement,
    VacancyHours,
)
from recruitment.vacancies.words import split_words, words_of

POSTS = (
    "social worker",
    "senior social worker",
    "newly qualified social worker",
    "team manager",
    "family support worker",
    "personal adviser",
    "residential worker",
    "youth worker",
    "practice educator",
    "service manager",
    "business support officer",
    "independent reviewing officer",
)
TEAMS = (
    "children in need",
    "children looked after",
    "care leavers",
    "youth justice",
    "early help",
    "safeguarding and quality assurance",
    "fostering and permanence",
    "disabled children",
    "multi-agency safeguarding hub",
    "special guardianship",
)
PLACES = ("Upper Street", "Holloway Road", "Essex Road", "Caledonian Road", "Archway", "Finsbury Park", "Highbury")
CHUNK = 5_000
PENCE_HUNDREDTHS = 10_000


class Advert(NamedTuple):
    """A vacancy before it has a row."""

    place: int
    title: str
    team: str
    summary: list[str]
    description: list[str]
    location: str
    role: int
    contract_type: str | None
    hours: list[str]
    arrangements: list[str]
    #: Whole pounds a year; the top of the range is 3,000 more.
    pay: int | None
    #: Seconds since it was published, and until it closes.
    age: int
    rest: int

    @property
    def reference(self) -> str:
        """Its own on the site."""
        return f"BENCH-{self.place:07}"


def adverts(number: int, seed: int = 1) -> Iterator[Advert]:
    """So many; all are open for six hours at least."""
    chance = random.Random(seed)
    texts, contract_types = Texts(chance), [*CONTRACT_TYPES, None]
    for place in range(number):
        team = chance.choice(TEAMS)
        yield Advert(
            place=place,
            title=f"{chance.choice(POSTS)}, {team}".capitalize(),
            team=team,
            summary=texts.summary(),
            description=texts.description(),
            location=chance.choice(PLACES),
            role=chance.randrange(1_000),
            contract_type=chance.choice(contract_types),
            hours=chance.sample(list(HOURS), chance.choice([1, 1, 2])),
            arrangements=chance.sample(list(ARRANGEMENTS), chance.choice([1, 1, 2])),
            pay=chance.randrange(22_000, 75_000, 250) if chance.random() < 0.9 else None,
            age=chance.randrange(60 * 86_400),
            rest=6 * 3_600 + chance.randrange(60 * 86_400),
        )


def add_vacancies(number: int, seed: int = 1) -> None:
    """So many open vacancies of the site's first employer; every process builds its catalogue anew after it."""
    with transaction():
        parents = _Parents()
        first = (db.session.scalar(select(func.max(Vacancy.id))) or 0) + 1
        numbered = zip(range(first, first + number), adverts(number, seed), strict=True)
        while chunk := list(islice(numbered, CHUNK)):
            _insert(chunk, parents)
        if db.engine.dialect.name == "postgresql":
            db.session.execute(text("SELECT setval(pg_get_serial_sequence('vacancy', 'id'), max(id)) FROM vacancy"))
        draw_epoch()


class _Parents:
    """Ids of what a vacancy belongs to; teams that are not there are made."""

    def __init__(self) -> None:
        self.now = clock.now()
        self.employer = db.session.scalars(select(Employer.id).order_by(Employer.id)).first()
        self.roles = list(db.session.scalars(select(RoleType.id).order_by(RoleType.id)))
        for name in TEAMS:
            slug = name.replace(" ", "-")
            known = select(Team.id).where(Team.employer_id == self.employer, Team.slug == slug)
            if db.session.scalar(known) is None:
                db.session.add(Team(employer_id=self.employer, name=name.capitalize(), slug=slug))
        db.session.flush()
        found = db.session.scalars(select(Team).where(Team.employer_id == self.employer))
        self.teams = {team.slug: team.id for team in found}


def _insert(chunk: list[tuple[int, Advert]], parents: _Parents) -> None:
    connection = db.session.connection()
    connection.execute(insert(Vacancy), [_row(number, advert, parents) for number, advert in chunk])
    hours = [{"vacancy_id": number, "value": value} for number, one in chunk for value in one.hours]
    connection.execute(insert(VacancyHours), hours)
    arranged = [{"vacancy_id": number, "value": value} for number, one in chunk for value in one.arrangements]
    connection.execute(insert(VacancyArrangement), arranged)


def _row(number: int, advert: Advert, parents: _Parents) -> dict[str, Any]:
    pay = advert.pay * PENCE_HUNDREDTHS if advert.pay else None
    top = pay + 3_000 * PENCE_HUNDREDTHS if pay else None
    published = parents.now - timedelta(seconds=advert.age)
    return {
        "id": number,
        "employer_id": parents.employer,
        "role_type_id": parents.roles[advert.role % len(parents.roles)],
        "team_id": parents.teams[advert.team.replace(" ", "-")],
        "reference": advert.reference,
        "title": advert.title,
        "summary": " ".join(advert.summary),
        "description": " ".join(advert.description),
        "location": advert.location,
        **_words(advert),
        "contract_type": advert.contract_type,
        "salary_min": pay,
        "salary_max": top,
        "salary_unit": "year" if pay else None,
        "annual_min": pay,
        "annual_max": top,
        **_dates(published, parents.now + timedelta(seconds=advert.rest)),
        "status": "approved",
        "is_example": False,
        "version_id": 1,
        "dbs_level": "enhanced-barred",
    }


def _words(advert: Advert) -> dict[str, str]:
    """What the site would make of the texts (tests/bench/test_data.py)."""
    apart = split_words(f"{advert.title} {advert.reference} {advert.location}")
    every = dict.fromkeys([*apart, *advert.summary, *advert.description])
    return {
        "title_words": words_of(advert.title),
        "summary_words": f" {' '.join(advert.summary)} ",
        "all_words": f" {' '.join(every)} ",
    }


def _dates(published: datetime, closes_at: datetime) -> dict[str, datetime]:
    return {"publish_at": published, "closes_at": closes_at, "created_at": published, "updated_at": published}
