"""The digest of 100,000 alerts: how long it takes, what it holds in memory, and that a kill loses nothing."""

import random
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, insert, select

from recruitment import clock
from recruitment.alerts.digests import send_digests
from recruitment.alerts.links import new_key
from recruitment.alerts.models import AlertDigest, JobAlert
from recruitment.alerts.searches import hash_of
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.list_addresses import encoded
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, HOURS
from tests.factories.employers import make_employer
from tests.factories.vacancies import ROLE_TYPES, make_vacancy

ALERTS, NEW, OLD = 100_000, 200, 300
MOST_SECONDS = 60
MOST_BYTES = 64 * 1024 * 1024
WORDS = ("social", "youth", "manager", "fostering", "early help", "safeguarding", "school", "night", "team")
DAY = date(2026, 6, 16)
CHUNK = 5_000

pytestmark = [pytest.mark.faults, pytest.mark.speed]


def searches(chance: random.Random) -> Iterator[str]:
    """As people search: one to three questions, some words; a few searches are very common."""
    pools = {"hours": list(HOURS), "working_arrangement": list(ARRANGEMENTS), "contract_type": list(CONTRACT_TYPES)}
    while True:
        chosen: dict[str, list[str]] = {"q": [chance.choice(WORDS)]} if chance.random() < 0.3 else {}
        for name, values in chance.sample(sorted(pools.items()), chance.choice((0, 1, 1, 2))):
            chosen[name] = sorted(chance.sample(values, chance.choice((1, 1, 2))), key=values.index)
        chosen["role_type"] = chance.sample(ROLE_TYPES, chance.choice((1, 1, 2)))
        if chance.random() < 0.3:
            chosen["salary_from"] = [str(chance.randrange(25_000, 60_000, 500))]
        yield encoded(chosen)


def fill(instant: datetime) -> None:
    """A site with old and new vacancies, and everybody's alerts due on the day."""
    chance = random.Random(8)
    with transaction():
        employer = make_employer()
        for number in range(OLD + NEW):
            make_vacancy(
                employer,
                title=f"{chance.choice(WORDS)} {number}",
                role_type=chance.choice(ROLE_TYPES),
                contract_type=chance.choice(list(CONTRACT_TYPES)),
                hours=chance.sample(list(HOURS), 2),
                working_arrangement=[chance.choice(list(ARRANGEMENTS))],
                publish_at=instant - (timedelta(hours=2) if number < NEW else timedelta(days=9)),
            )
    made = searches(chance)
    for start in range(0, ALERTS, CHUNK):
        rows = [_row(number, next(made), instant - timedelta(days=1)) for number in range(start, start + CHUNK)]
        with transaction():
            db.session.execute(insert(JobAlert), rows)


def _row(number: int, search: str, instant: datetime) -> dict[str, object]:
    email = f"person-{number}@example.org"
    return {
        "key": new_key(),
        "email": email,
        "email_as_typed": email,
        "search": search,
        "search_hash": hash_of(search),
        "frequency": "daily",
        "consent_version": "2026-12",
        "consented_at": instant,
        "confirmed_at": instant,
        "next_on": DAY,
        "matched_until": instant,
        "expires_on": date(2027, 6, 1),
    }


def count(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_hundred_thousand_alerts_are_matched_within_a_minute(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    fill(clock.now())
    looks = iter(range(20))
    first = send_digests(lambda: next(looks, None) is None, DAY)  # and then the worker is asked to end
    begun, worked = time.perf_counter(), time.process_time()
    rest = send_digests(lambda: False, DAY)
    seconds, work = time.perf_counter() - begun, time.process_time() - worked
    with capsys.disabled():
        told = f"{rest:,} alerts in {seconds:.1f} s, {work:.1f} s of work, {count(AlertDigest):,} digests"
        print(f"\n{db.engine.dialect.name}: {told}")  # noqa: T201
    assert first + rest == ALERTS
    assert seconds * ALERTS / rest < MOST_SECONDS
    assert count(OutboxMail) == count(AlertDigest) > ALERTS / 4


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_memory_does_not_grow_with_the_alerts(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.alerts.test_speed.ALERTS", 20_000)
    fill(clock.now())
    tracemalloc.start()
    send_digests(lambda: False, DAY)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES
