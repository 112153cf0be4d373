"""Web processes that are killed while people send forms: what was acknowledged is there, and nothing is there twice."""

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPException
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.deployed_site import DeployedSite, Post, ask, deployed, filled
from tests.factories.employers import make_employer

pytestmark = pytest.mark.slow
SENDERS = 8
SECONDS_BETWEEN_KILLS = 0.4
GIVE_UP_SECONDS = 60


@contextmanager
def killing(site: DeployedSite, somebody_answered: threading.Event) -> Iterator[list[int]]:
    """Kill one worker after the other, whatever it is doing; the numbers of those that died.

    Between two of them somebody answers: else a slow machine would be killed faster than it starts.
    """
    is_over, killed, chance = threading.Event(), [], random.Random(20_261_128)

    def kill() -> None:
        while not is_over.wait(SECONDS_BETWEEN_KILLS * chance.uniform(0.5, 1.5)):
            if somebody_answered.is_set() and (workers := site.workers()):
                somebody_answered.clear()
                killed.append(chance.choice(workers))
                os.kill(killed[-1], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield killed
    finally:
        is_over.set()
        killer.join()


def send_until_answered(site: DeployedSite, post: Post, somebody_answered: threading.Event) -> str:
    """As a patient person does: the same form again while nobody answers. Where it leads in the end."""
    give_up_at = time.monotonic() + GIVE_UP_SECONDS
    while time.monotonic() < give_up_at:
        try:
            answer = ask(site, post)
        except (OSError, HTTPException):
            continue
        if answer.status != 503:  # the page that keeps what was typed, and says to send it again
            assert answer.status == 303, answer.page
            somebody_answered.set()
            return str(answer.headers["Location"])
    raise AssertionError("nobody answers any more")


@pytest.mark.parametrize("people", [100, pytest.param(1_000, marks=pytest.mark.faults)])
def test_nothing_acknowledged_is_lost_and_nothing_doubled(
    app: Flask, client: CheckingClient, session: scoped_session[Session], tmp_path: Path, people: int
) -> None:
    with transaction():
        make_employer()
    form = filled(client, "/interest", name="Ada Lovelace", email="ada@example.org")
    keys = [f"a-key-of-the-tests-{number:06}" for number in range(people)]
    posts = [replace(form, fields={**form.fields, "submission_key": [key]}) for key in keys]
    with deployed(app, tmp_path, RATE_LIMITS="off") as (site,), ThreadPoolExecutor(SENDERS) as senders:
        answered = threading.Event()
        with killing(site, answered) as killed:
            told = list(senders.map(lambda post: send_until_answered(site, post, answered), posts))
        again = list(senders.map(lambda post: send_until_answered(site, post, answered), posts))
    kept = session.execute(select(Registration.submission_key, Registration.reference)).all()
    assert {f"/interest/received/{reference}": key for key, reference in kept} == dict(zip(told, keys, strict=True))
    assert (len(kept), again) == (people, told)
    assert session.scalar(select(func.count(OutboxMail.id))) == people
    assert len(killed) >= people // 100
