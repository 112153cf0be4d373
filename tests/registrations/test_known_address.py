"""Whoever types an address learns nothing about its owner: one that has registered is answered like a new one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter

import pytest
from flask import Flask
from sqlalchemy import event

from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration

KNOWN, UNKNOWN = "ada@example.org", "bob@example.org"


@pytest.fixture(autouse=True)
def known(app: Flask, change_settings: Callable[..., None]) -> None:
    """Ada has registered once; limits would end it early."""
    change_settings(rate_limits=False)
    with transaction():
        make_employer()
        make_registration(email=KNOWN)


def register(client: CheckingClient, email: str) -> tuple[int, str, str]:
    """Status, place and page, without what is drawn for each registration."""
    answer = client.page("/interest").form().fill(name="Ada Lovelace", email=email).submit().form().submit(follow=False)
    place = answer.response.headers["Location"]
    reference = place.rpartition("/")[2]
    page = client.get(place).text
    return answer.status, place.replace(reference, ""), page.replace(reference, "")


def test_same_status_place_and_page(client: CheckingClient) -> None:
    assert register(client, KNOWN) == register(client, UNKNOWN)


@contextmanager
def noted(statements: list[str]) -> Iterator[None]:
    """Every statement while the block runs."""

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield
    event.remove(db.engine, "before_cursor_execute", note)


def test_database_is_asked_the_same(client: CheckingClient) -> None:
    register(client, "first@example.org")  # what is asked once in a process is asked by now
    asked: dict[str, list[str]] = {KNOWN: [], UNKNOWN: []}
    for email, statements in asked.items():
        with noted(statements):
            register(client, email)
    assert asked[KNOWN] == asked[UNKNOWN]


@pytest.mark.faults
@pytest.mark.speed
@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", ["/interest", "/my-interest/lost"])
def test_medians_of_500_lie_within_5_ms(
    client: CheckingClient, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    values = {**client.page(path).form().values, "name": "Ada Lovelace"}
    times: dict[str, list[float]] = {KNOWN: [], UNKNOWN: []}
    for number in range(500):
        for email, taken in times.items():
            # A new address each time: the other one is known once it was sent.
            typed = email if email == KNOWN else f"bob{number}@example.org"
            fields = {**values, "email": typed, "submission_key": f"a-key-of-the-tests-{number}-{email[:3]}"}
            began = perf_counter()
            assert client.post(path, data=fields).status_code == 303
            taken.append(perf_counter() - began)
    medians = [median(one) * 1000 for one in times.values()]
    with capsys.disabled():
        print("\n{}, known, unknown: {:.1f} ms, {:.1f} ms".format(path, *medians))  # noqa: T201
    assert abs(medians[0] - medians[1]) < 5
