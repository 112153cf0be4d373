"""Whoever types an address learns nothing about its owner: one that has an alert is answered like a new one."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest
from flask import Flask

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.alerts import make_alert
from tests.factories.employers import make_employer

KNOWN, UNKNOWN = "ada@example.org", "bob@example.org"
NEW = "/alerts/new?hours=part-time"


@pytest.fixture(autouse=True)
def known(app: Flask, change_settings: Callable[..., None]) -> None:
    """Ada has this alert; limits would end it early."""
    change_settings(rate_limits=False)
    with transaction():
        make_employer()
        make_alert("hours=part-time", email=KNOWN)


def ask(client: CheckingClient, email: str) -> tuple[int, str, str]:
    """Status, place and page."""
    answer = client.page(NEW).form().fill(email=email, frequency="daily").submit(follow=False)
    place = answer.response.headers["Location"]
    return answer.status, place, client.get(place).text


def test_same_status_place_and_page(client: CheckingClient) -> None:
    assert ask(client, KNOWN) == ask(client, UNKNOWN)


@pytest.mark.faults
@pytest.mark.speed
@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_medians_of_500_lie_within_5_ms(client: CheckingClient, capsys: pytest.CaptureFixture[str]) -> None:
    form = client.page(NEW).form().fill(frequency="daily")
    times: dict[str, list[float]] = {KNOWN: [], UNKNOWN: []}
    for number in range(500):
        for email, taken in times.items():
            # A new address each time: the other one is known once it was sent.
            typed = email if email == KNOWN else f"bob{number}@example.org"
            fields = {**form.values, "email": typed, "submission_key": f"a-key-of-the-tests-{number}-{email[:3]}"}
            began = perf_counter()
            assert client.post(NEW, data=fields).status_code == 303
            taken.append(perf_counter() - began)
    medians = [median(one) * 1000 for one in times.values()]
    with capsys.disabled():
        print("\nknown, unknown: {:.1f} ms, {:.1f} ms".format(*medians))  # noqa: T201
    assert abs(medians[0] - medians[1]) < 5
