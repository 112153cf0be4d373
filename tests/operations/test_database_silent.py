"""A PostgreSQL that takes connections and says nothing: an answer in time, nothing lost, and no restart afterwards."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from recruitment.database import db, transaction
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.deployed_site import Answer, DeployedSite, Post, ask, ask_at_once, deployed
from tests.factories.registrations import make_registration
from tests.mail.post_office import PostOffice
from tests.operations.kept_forms import MANY, MOST_SECONDS, assert_in_time_and_kept, interest, others, timed
from tests.several_servers import worker
from tests.silent_relay import SilentRelay, silent_relay
from tests.stoppable_server import StoppableServer

pytestmark = pytest.mark.slow
#: From the end of the silence until everybody is answered again, whichever processes knew of it.
BACK_WITHIN_SECONDS = 10
#: What a worker bears of a silence, and then waits before it tries again.
WORKER_SECONDS = 120
ENDS = pytest.mark.parametrize("end", [SilentRelay.speak, SilentRelay.forget, SilentRelay.cut])
End = Callable[[SilentRelay], None]


@pytest.fixture
def relay(app: Flask) -> Iterator[SilentRelay]:
    """In front of the test's database; the test itself goes past it."""
    with silent_relay(app.config["SQLALCHEMY_DATABASE_URI"]) as made:
        yield made


@contextmanager
def behind(relay: SilentRelay, app: Flask, folder: Path, **environment: str) -> Iterator[DeployedSite]:
    settings = {"DATABASE_URL": relay.url, "RATE_LIMITS": "off", **environment}
    with deployed(app, folder, **settings) as (site,):
        yield site


def fill_pools(site: DeployedSite, posts: list[Post]) -> None:
    """Every process has connections that were used, and pages that are kept."""
    assert {answer.status for answer in ask_at_once([site], posts)} == {303}
    assert ask(site, "/jobs").status == 200


def wait_until_back(site: DeployedSite) -> None:
    """Every process: so many at once, three times in a row, that none is left out."""
    well, give_up_at = 0, time.monotonic() + BACK_WITHIN_SECONDS
    with ThreadPoolExecutor(MANY) as asking:
        while well < 3:
            assert time.monotonic() < give_up_at, "the site did not come back"
            answers = list(asking.map(lambda _: ask(site, "/health/ready"), range(MANY)))
            well = well + 1 if {answer.status for answer in answers} == {200} else 0


def registrations() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(Registration)) or 0


def assert_all_in_time(site: DeployedSite, asked: list[Post | str]) -> None:
    """Sent together; only the process itself is well."""
    with ThreadPoolExecutor(len(asked)) as senders:
        answers = list(senders.map(lambda one: timed(site, one), asked))
    for what, (answer, seconds) in zip(asked, answers, strict=True):
        if isinstance(what, Post):
            assert_in_time_and_kept(answer, seconds)
        else:
            assert seconds < MOST_SECONDS
            assert answer.status == (200 if what == "/health/live" else 503)


def silenced_among_them(site: DeployedSite, posts: list[Post], relay: SilentRelay) -> list[Answer]:
    """Sent by eight at a time; the silence begins while they are on their way."""

    def send(number: int) -> Answer:
        if number == len(posts) // 2:
            relay.fall_silent()
        return ask(site, posts[number])

    with ThreadPoolExecutor(8) as senders:
        return list(senders.map(send, range(len(posts))))


@contextmanager
def working(relay: SilentRelay, app: Flask, folder: Path, office: PostOffice) -> Iterator[None]:
    """A worker, behind the relay."""
    with behind(relay, app, folder, MAIL_URL=office.url) as site, worker(site, folder / "worker.log"):
        yield


def write_to(recipient: str) -> None:
    """A mail that the worker will find."""
    with transaction():
        make_registration(email=recipient, confirms=False)


def wait_for_mail(office: PostOffice, to: str) -> None:
    give_up_at = time.monotonic() + WORKER_SECONDS
    while to not in office.recipients:
        assert time.monotonic() < give_up_at, f"no mail to {to}"
        time.sleep(0.05)


@pytest.mark.parametrize("app", ["postgresql"], indirect=True)
class TestSilentConnections:
    def test_nobody_is_refused_after_connections_were_dropped_while_idle(
        self, app: Flask, client: CheckingClient, tmp_path: Path, relay: SilentRelay
    ) -> None:
        posts = others(interest(client), 2 * MANY)
        posts, before = posts[:MANY], posts[MANY:]
        with behind(relay, app, tmp_path) as site:
            fill_pools(site, before)
            relay.forget()
            with ThreadPoolExecutor(MANY) as senders:
                looks = senders.map(lambda path: timed(site, path), ["/jobs", "/health/ready"] * MANY)
                answers = [*senders.map(lambda post: timed(site, post), posts), *looks]
            assert {answer.status for answer, _ in answers} == {200, 303}
            assert max(seconds for _, seconds in answers) < MOST_SECONDS

    def test_form_is_answered_in_time_and_taken_afterwards(
        self, app: Flask, client: CheckingClient, tmp_path: Path, relay: SilentRelay
    ) -> None:
        post, before = others(interest(client), 2)
        with behind(relay, app, tmp_path) as site:
            fill_pools(site, [before])
            relay.fall_silent()
            assert_in_time_and_kept(*timed(site, post))
            assert [ask(site, f"/health/{name}").status for name in ("live", "ready")] == [200, 503]
            assert "recruitment_database_up 0.0" in ask(site, "/metrics").page
            relay.forget()
            wait_until_back(site)
            assert (ask(site, post).status, ask(site, "/jobs").status) == (303, 200)

    @pytest.mark.faults
    @ENDS
    def test_more_than_there_are_threads_are_answered_in_time(
        self, app: Flask, client: CheckingClient, tmp_path: Path, relay: SilentRelay, end: End
    ) -> None:
        posts = others(interest(client), 2 * MANY)
        posts, before = posts[:MANY], posts[MANY:]
        with behind(relay, app, tmp_path) as site:
            fill_pools(site, before)
            workers = site.workers()
            relay.fall_silent()
            began = time.monotonic()
            assert_all_in_time(site, [*posts, "/jobs", "/health/ready", "/health/live", "/hr/sign-in"])
            assert time.monotonic() - began < MOST_SECONDS
            assert_all_in_time(site, [*posts, "/jobs", "/health/ready", "/health/live", "/hr/sign-in"])
            end(relay)
            wait_until_back(site)
            assert {answer.status for answer in ask_at_once([site], posts)} == {303}
            assert registrations() == 2 * MANY
            assert site.workers() == workers

    @pytest.mark.faults
    @ENDS
    def test_acknowledged_forms_are_there_once_when_it_fell_silent_among_them(
        self, app: Flask, client: CheckingClient, tmp_path: Path, relay: SilentRelay, end: End
    ) -> None:
        posts = others(interest(client), 200)
        with behind(relay, app, tmp_path) as site:
            answers = silenced_among_them(site, posts, relay)
            refused = [post for post, answer in zip(posts, answers, strict=True) if answer.status == 503]
            assert 0 < len(refused) < len(posts)
            assert {answer.status for answer in answers} == {303, 503}
            assert registrations() >= len(posts) - len(refused)
            end(relay)
            wait_until_back(site)
            assert {answer.status for answer in ask_at_once([site], refused)} == {303}
            assert registrations() == len(posts)

    @pytest.mark.faults
    @ENDS
    def test_worker_goes_on_by_itself(
        self, app: Flask, client: CheckingClient, tmp_path: Path, relay: SilentRelay, end: End
    ) -> None:
        interest(client)
        with PostOffice() as office, working(relay, app, tmp_path, office):
            write_to("before@example.org")
            wait_for_mail(office, "before@example.org")
            relay.fall_silent()
            write_to("after@example.org")
            relay.wait_until_caught()
            end(relay)
            wait_for_mail(office, "after@example.org")


@pytest.mark.faults
class TestServerThatStandsStill:
    def test_processes_of_the_server_that_stand_still_are_borne(
        self, stoppable_server: StoppableServer, tmp_path: Path
    ) -> None:
        client = stoppable_server.app.test_client()
        posts = others(interest(client), 2 * MANY)
        posts, before = posts[:MANY], posts[MANY:]
        with deployed(stoppable_server.app, tmp_path, RATE_LIMITS="off") as (site,):
            fill_pools(site, before)
            with stoppable_server.standing_still():
                assert_all_in_time(site, [*posts, "/jobs", "/health/ready", "/health/live"])
            wait_until_back(site)
            assert {answer.status for answer in ask_at_once([site], posts)} == {303}
            assert registrations() == 2 * MANY
