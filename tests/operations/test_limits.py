"""Limits of what strangers send hold in sum over every process that answers, and forged addresses help nobody."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from recruitment.accounts.sessions import start_pending
from recruitment.database import transaction
from recruitment.employers.profile import all_employers
from tests.client import CheckingClient
from tests.deployed_site import Answer, Post, ask_at_once, deployed, filled
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer

pytestmark = pytest.mark.slow
MINUTES, HOURS = 60, 3600
NOBODY = {"email": "nobody@example.org", "password": "not it, but as long as it"}
ADA = {"name": "Ada Lovelace", "email": "ada@example.org"}
OTHERS = "person{}@example.org"
KEY = "a-key-of-the-tests-{:08}"


def numbered(post: Post, count: int, **fields: str) -> list[Post]:
    """So many of it, these fields different in each."""
    told = [{name: words.format(number) for name, words in fields.items()} for number in range(count)]
    return [replace(post, fields={**post.fields, **one}) for one in told]


def sign_ins(client: CheckingClient, count: int) -> list[Post]:
    """One address, tried again and again."""
    return numbered(filled(client, "/hr/sign-in", **NOBODY), count)


def codes(client: CheckingClient, count: int) -> list[Post]:
    """Guesses at the second factor of an account whose password is known, each in a session of its own."""
    with transaction():
        account = make_account()
        tokens = [start_pending(account) for _ in range(count)]
    client.set_cookie("staff", tokens[0])
    post = filled(client, "/hr/sign-in/code", code="000000")
    return [replace(post, cookies={**post.cookies, "staff": token}) for token in tokens]


def resets(client: CheckingClient, count: int) -> list[Post]:
    """One address, to be mailed again and again."""
    return numbered(filled(client, "/hr/password-reset", email=NOBODY["email"]), count)


def some_employer() -> None:
    if not all_employers():
        with transaction():
            make_employer()


def interests(client: CheckingClient, count: int) -> list[Post]:
    """One person, whose forms were drawn one by one."""
    some_employer()
    return numbered(filled(client, "/interest", **ADA), count, submission_key=KEY)


def sign_ins_of_all(client: CheckingClient, count: int) -> list[Post]:
    """One password, tried on everybody."""
    return numbered(filled(client, "/hr/sign-in", **NOBODY), count, email=OTHERS)


def resets_of_all(client: CheckingClient, count: int) -> list[Post]:
    """Everybody, to be mailed once."""
    return numbered(filled(client, "/hr/password-reset", email=NOBODY["email"]), count, email=OTHERS)


def interests_of_all(client: CheckingClient, count: int) -> list[Post]:
    """A careers fair."""
    some_employer()
    return numbered(filled(client, "/interest", **ADA), count, submission_key=KEY, email=OTHERS)


Flood = Callable[[CheckingClient, int], list[Post]]
#: What is sent, how many of them pass, and how long a refusal may ask to wait.
QUICK: list[tuple[Flood, int, int]] = [
    (sign_ins, 10, 5 * MINUTES), (codes, 5, 5 * MINUTES), (resets, 5, 24 * HOURS), (interests, 5, HOURS),
]  # fmt: skip
LONG: list[tuple[Flood, int, int]] = [
    (sign_ins_of_all, 200, 5 * MINUTES), (resets_of_all, 100, 24 * HOURS), (interests_of_all, 200, HOURS),
]  # fmt: skip
FORGED = [f"203.0.113.{number % 250}, 192.0.2.{number // 250}" for number in range(1_000)]


def passed(answers: list[Answer], seconds: int) -> int:
    """How many were let through; each of the others says when to come back."""
    refused = [answer for answer in answers if answer.status == 429]
    assert all(0 < int(answer.headers["Retry-After"]) <= seconds for answer in refused)
    assert {answer.status for answer in answers} <= {303, 422, 429}
    return len(answers) - len(refused)


class TestSeveralProcesses:
    def test_limit_holds_in_sum_over_two_workers(self, app: Flask, client: CheckingClient, tmp_path: Path) -> None:
        with deployed(app, tmp_path) as sites:
            for flood, most, seconds in QUICK:
                assert passed(ask_at_once(sites, flood(client, 2 * most)), seconds) == most, flood.__name__

    @pytest.mark.faults
    @pytest.mark.parametrize("floods", [QUICK, LONG], ids=["of one address", "of everybody"])
    def test_every_limit_holds_over_two_machines_with_two_workers_each(
        self, app: Flask, client: CheckingClient, tmp_path: Path, floods: list[tuple[Flood, int, int]]
    ) -> None:
        with deployed(app, tmp_path, 2) as sites:
            for flood, most, seconds in floods:
                assert passed(ask_at_once(sites, flood(client, 5 * most)), seconds) == most, flood.__name__


class TestForgedAddresses:
    @pytest.mark.faults
    def test_thousand_that_a_client_makes_up_are_one_client(
        self, app: Flask, client: CheckingClient, tmp_path: Path
    ) -> None:
        posts = forged(sign_ins(client, len(FORGED)), "{}")
        with deployed(app, tmp_path) as sites:
            assert passed(ask_at_once(sites, posts), 5 * MINUTES) == 10

    @pytest.mark.faults
    def test_behind_a_proxy_only_what_it_adds_tells_clients_apart(
        self, app: Flask, client: CheckingClient, tmp_path: Path
    ) -> None:
        with deployed(app, tmp_path, TRUSTED_PROXIES="1") as sites:
            one = forged(sign_ins(client, len(FORGED)), "{}, 198.51.100.7")
            assert passed(ask_at_once(sites, one), 5 * MINUTES) == 10
            other = forged(sign_ins(client, len(FORGED)), "{}, 198.51.100.8")
            assert passed(ask_at_once(sites, other), 5 * MINUTES) == 10


def forged(posts: list[Post], header: str) -> list[Post]:
    """Each with an address of its own in front of what the header says."""
    pairs = zip(posts, FORGED, strict=True)
    return [replace(post, headers={"X-Forwarded-For": header.format(address)}) for post, address in pairs]
