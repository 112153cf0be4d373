"""A busy day of a large site: what is deployed answers in time, without an error, and its memory stays level."""

import os
import random
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from itertools import count
from operator import sub
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bench.addresses import addresses, pages_of
from bench.data import add_vacancies
from bench.load import percentile
from bench.memory import resident
from recruitment.database import db
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from recruitment.starter.loading import load_if_empty
from tests.deployed_site import Post, ask_on
from tests.front import Through
from tests.several_servers import SeveralServers, form, several_servers

pytestmark = [pytest.mark.faults, pytest.mark.load]
VACANCIES, LOOKS, REGISTRATIONS = 2_000, 50, 5
#: Of looks and of registrations: a rate each, over addresses that are limited each.
LOOKERS, SENDERS = 10, 10
P95_SECONDS = 0.3
#: Processes that have just begun draw each page for the first time: no part of a day. Errors count from the start.
FIRST_SECONDS = 5
#: What a process may gain in the second half of a long day: its page cache is full by then.
LEVEL_MB = 10


class Steady:
    """So many requests a second, whenever the ones before are answered: waiting counts from when each was due."""

    def __init__(self, rate: float, seconds: float, ask: Callable[[Through], int]) -> None:
        self.due_every, self.number, self.ask = 1 / rate, int(rate * seconds), ask
        self.turns, self.began = count(), time.monotonic()
        self.took: list[float] = []
        self.statuses: Counter[int] = Counter()

    def work(self, connection: Through) -> None:
        """One of the threads that share the rate."""
        with closing(connection):
            while (turn := next(self.turns)) < self.number:
                due = self.began + turn * self.due_every
                time.sleep(max(0, due - time.monotonic()))
                status = self.ask(connection)
                if due - self.began >= FIRST_SECONDS:
                    self.took.append(time.monotonic() - due)
                self.statuses[status] += 1


def looking() -> Callable[[Through], int]:
    """The list as people ask for it, and pages of vacancies."""
    chance, paths = random.Random(36), (addresses(), pages_of(VACANCIES))
    return lambda connection: ask_on(connection, chance.choice(paths[chance.random() < 0.5])).status


def registering(filled: Post) -> Callable[[Through], int]:
    """Somebody of their own each time."""
    numbers = count()

    def send(connection: Through) -> int:
        number = next(numbers)
        own = {"email": [f"user{number}@example.org"], "submission_key": [f"a-key-of-a-day-{number:08}"]}
        return ask_on(connection, replace(filled, fields={**filled.fields, **own})).status

    return send


def measuring(servers: SeveralServers, sizes: list[list[float]]) -> Callable[[Through], int]:
    """Adds the megabytes of every process that answers."""

    def measure(_connection: Through) -> int:
        sizes.append([resident(process) for site in servers.sites for process in site.workers()])
        return len(sizes)

    return measure


@pytest.mark.parametrize("seconds", [15, 300])
def test_fifty_looks_and_five_registrations_a_second(tmp_path: Path, seconds: int) -> None:
    with several_servers(tmp_path) as servers:
        fill(servers)
        filled = form(servers, "/interest", name="Ada Lovelace", email="ada@example.org")
        looks, posts = Steady(LOOKS, seconds, looking()), Steady(REGISTRATIONS, seconds, registering(filled))
        sizes: list[list[float]] = []
        with ThreadPoolExecutor(LOOKERS + SENDERS + 1) as people:
            done = [people.submit(looks.work, person(servers, 3, one)) for one in range(LOOKERS)]
            done += [people.submit(posts.work, person(servers, 4, one)) for one in range(SENDERS)]
            done.append(people.submit(Steady(1, seconds, measuring(servers, sizes)).work, person(servers, 5, 0)))
        for one in done:
            one.result()
        report(looks, posts, sizes)
        assert (looks.statuses, posts.statuses) == ({200: LOOKS * seconds}, {303: REGISTRATIONS * seconds})
        assert kept(Registration) == REGISTRATIONS * seconds
        assert kept(OutboxMail) >= REGISTRATIONS * seconds
    assert max(percentile(looks.took, 0.95), percentile(posts.took, 0.95)) <= P95_SECONDS
    half_way, at_the_end = sizes[len(sizes) // 2], sizes[-1]
    assert seconds < 300 or max(map(sub, at_the_end, half_way)) < LEVEL_MB


def fill(servers: SeveralServers) -> None:
    """Until each process has made its catalogue anew."""
    load_if_empty()
    add_vacancies(VACANCIES)
    for _ in range(8):
        assert servers.front.ask(Post("/jobs", {}, {"a": "b"}, method="GET")).status == 200


def person(servers: SeveralServers, network: int, number: int) -> Through:
    """With an address of their own."""
    return Through(servers.front, f"127.0.{network}.{number + 1}")


def kept(model: type[Registration] | type[OutboxMail]) -> int:
    """Rows, as of now."""
    db.session.rollback()
    return db.session.scalar(select(func.count(model.id))) or 0


def report(looks: Steady, posts: Steady, sizes: list[list[float]]) -> None:
    """For `-s`: a figure that passes may still be worth a look."""
    for name, one in (("looks", looks), ("registrations", posts)):
        told = {share: round(percentile(one.took, share) * 1000) for share in (0.5, 0.95, 0.99, 1.0)}
        os.write(2, f"\n{name}: {dict(one.statuses)}, milliseconds {told}".encode())
    told_sizes = {when: [round(size) for size in sizes[when]] for when in (0, len(sizes) // 2, -1)}
    os.write(2, f"\nmegabytes of each process: {told_sizes}\n".encode())
