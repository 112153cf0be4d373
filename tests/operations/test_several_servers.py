"""Several servers are one site: whatever one does the other knows, and what stands in front keeps its word."""

import gzip
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import func, select

from recruitment.accounts.sessions import COOKIE
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from recruitment.web.static_files import FOLDER
from tests.deployed_site import Answer, DeployedSite, Post, ask, ask_at_once, ask_on
from tests.factories.accounts import PASSWORD, code_now, make_account, sign_in
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.front import Through
from tests.live_site import STOP_SECONDS
from tests.several_servers import SeveralServers, form, several_servers
from tests.using import Use, addresses, use

pytestmark = [pytest.mark.slow, pytest.mark.postgresql]
STAFF = f"__Host-{COOKIE}"
PATIENCE_SECONDS = 60
#: Headers of one copy, which nginx unpacks for who can't.
UNPACKED = {"Content-Length", "ETag", "Accept-Ranges"}
#: More than both servers have threads.
SLOW = 40


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SeveralServers]:
    with several_servers(tmp_path_factory.mktemp("several")) as servers:
        with transaction():
            make_employer()
            make_vacancy(reference="OPEN-1", title="Social worker")
        yield servers


def read_again() -> None:
    """End the test's reading transaction, which would not see what the others wrote since."""
    db.session.rollback()


def staff_cookie(answer: Answer) -> str:
    found = [one for one in answer.headers.get_all("Set-Cookie", []) if one.startswith(f"{STAFF}=")]
    return found[0].partition("=")[2].partition(";")[0]


class TestTwoServers:
    def test_published_on_one_is_on_the_other_at_once_and_through_nginx_in_a_second(
        self, servers: SeveralServers
    ) -> None:
        client = servers.visitor()
        with transaction():
            vacancy = make_vacancy(status="draft", title="Youth worker in Archway", publish_at=None)
            account = make_account(email="publisher@example.org")
        sign_in(client, account)
        post = form(servers, f"/hr/vacancies/{vacancy.id}/publish", client)
        assert "Youth worker in Archway" not in servers.front.ask("/jobs").page
        assert ask(servers.sites[0], post).status == 303
        published = time.monotonic()
        assert "Youth worker in Archway" in ask(servers.sites[1], "/jobs").page
        with addresses(servers, 6) as connections:
            for connection in connections:
                began, answer = time.monotonic(), ask_on(connection, "/jobs")
                if began - published >= 1:
                    break
        assert "Youth worker in Archway" in answer.page

    def test_who_signs_in_on_one_is_known_on_the_other(self, servers: SeveralServers) -> None:
        client = servers.visitor()
        with transaction():
            make_account(email="ada@example.org", name="Ada Lovelace")
        post = form(servers, "/hr/sign-in", client, email="ada@example.org", password=PASSWORD)
        client.set_cookie(COOKIE, staff_cookie(ask(servers.sites[0], post)))
        post = form(servers, "/hr/sign-in/code", client, code=code_now())
        token = staff_cookie(ask(servers.sites[1], post))
        page = ask(servers.sites[0], Post("/hr/account", {}, {STAFF: token}, method="GET"))
        assert (page.status, "Ada Lovelace" in page.page) == (200, True)

    def test_limits_are_counted_once_for_both_in_redis(self, servers: SeveralServers) -> None:
        post = form(servers, "/hr/sign-in", email="nobody@example.org", password="not it, but as long as it")
        statuses = Counter(answer.status for answer in ask_at_once(servers.sites, [post] * 30))
        assert statuses == {422: 10, 429: 20}
        assert servers.counts.keys()

    def test_each_mail_leaves_once_though_two_workers_look(self, servers: SeveralServers) -> None:
        before = len(servers.office.recipients)
        posts = [interest(servers, number) for number in range(20)]
        assert {answer.status for answer in ask_at_once(servers.sites, posts)} == {303}
        wait_until_no_mail_waits()
        sent = Counter(servers.office.recipients[before:])
        assert sent == {f"person{number}@example.org": 1 for number in range(20)}


class TestFront:
    def test_addresses_that_a_client_makes_up_are_one_client(self, servers: SeveralServers) -> None:
        post = form(servers, "/hr/sign-in", email="forger@example.org", password="not it, but as long as it")
        forged = [replace(post, headers={"X-Forwarded-For": f"203.0.113.{number}"}) for number in range(30)]
        assert Counter(servers.front.ask(one).status for one in forged) == {422: 10, 429: 20}

    def test_metrics_are_for_programs_of_the_network(self, servers: SeveralServers) -> None:
        answers = [servers.front.ask(path) for path in ("/metrics", "//metrics", "/%6detrics", "/metrics?x=1")]
        assert {answer.status for answer in answers} == {404}

    def test_nobody_answers_to_another_name(self, servers: SeveralServers) -> None:
        with pytest.raises(OSError, match="UNRECOGNIZED_NAME"):
            servers.front.connect(name="other.example.org")
        with servers.front.connect() as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: other.example.org\r\n\r\n")
            assert connection.recv(1000) == b""

    def test_what_nginx_answers_itself_is_as_safe_as_the_rest(self, servers: SeveralServers) -> None:
        own, ours = servers.front.ask("/metrics").headers, ask(servers.sites[0], "/nothing").headers
        apart = {"Server", "Date", "Connection", "Content-Type", "Content-Length", "X-Request-Id", "Vary"}
        assert {name: own[name] for name in ours if name not in apart} == {
            name: words for name, words in ours.items() if name not in apart
        }

    def test_flood_of_one_address_is_refused_for_ten_seconds(self, servers: SeveralServers) -> None:
        connection = Through(servers.front, "127.0.0.9")
        connection.connect()
        connection.sock.sendall(b"GET /health/live HTTP/1.1\r\nHost: jobs.example.org\r\n\r\n" * 400)
        said = connection.sock.makefile("rb")
        refused = next(line for line in said if line.startswith(b"HTTP/1.1 429"))
        headers = {line.strip() for line in iter(said.readline, b"\r\n")}
        assert refused
        assert {b"Retry-After: 10", b"X-Content-Type-Options: nosniff"} <= headers
        assert servers.front.ask("/health/live", "127.0.0.10").status == 200
        connection.close()

    def test_static_files_are_kept_with_what_the_application_says(self, servers: SeveralServers) -> None:
        path = "/static/css/base.css"
        ours, first, kept = ask(servers.sites[0], path), servers.front.ask(path), servers.front.ask(path)
        apart = {"Server", "Date", "Connection", "Expires", "X-Request-Id"} | UNPACKED
        assert (first.headers["X-Cache"], kept.headers["X-Cache"]) == ("MISS", "HIT")
        same = set(ours.headers) - apart
        assert {name: kept.headers[name] for name in same} == {name: ours.headers[name] for name in same}
        assert kept.page == ours.page
        assert servers.front.ask(f"{path}?v=other").status == 404

    def test_static_files_leave_compressed_for_who_takes_that(self, servers: SeveralServers) -> None:
        with closing(Through(servers.front)) as connection:
            connection.request("GET", "/static/css/base.css", headers={"Accept-Encoding": "gzip, br"})
            response = connection.getresponse()
            content = gzip.decompress(response.read())
        assert content == (FOLDER / "css" / "base.css").read_bytes()
        assert response.headers["Content-Encoding"] == "gzip"


class TestMicroCache:
    def test_no_copy_is_older_than_a_second(self, servers: SeveralServers) -> None:
        first_seen, hits, began = dict[str, float](), 0, time.monotonic()
        with addresses(servers, 7) as connections:
            while not hits or time.monotonic() < began + 3:
                assert time.monotonic() < began + PATIENCE_SECONDS
                asked = time.monotonic()
                # Of an address with a query that it doesn't know the application keeps no page: each is numbered.
                headers = ask_on(next(connections), "/jobs/OPEN-1/social-worker?of=this").headers
                hits += headers["X-Cache"] == "HIT"
                assert asked - first_seen.setdefault(headers["X-Request-Id"], time.monotonic()) < 1

    def test_who_has_a_cookie_or_a_key_is_never_given_a_copy(self, servers: SeveralServers) -> None:
        for asked in (Post("/jobs", {}, {"a": "b"}, method="GET"), key_holder("/jobs")):
            assert servers.front.ask(asked).headers["X-Cache"] == "BYPASS"

    def test_page_with_a_form_is_never_kept_nor_compressed(self, servers: SeveralServers) -> None:
        answers = [servers.front.ask("/interest") for _ in range(3)]
        assert {answer.headers["X-Cache"] for answer in answers} == {"MISS"}
        assert {answer.headers["Content-Encoding"] for answer in answers} == {None}


def key_holder(path: str) -> Post:
    return Post(path, {}, {}, {"Authorization": "Bearer of-something"}, "GET")


def interest(servers: SeveralServers, number: int) -> Post:
    """The form of somebody of their own."""
    post = form(servers, "/interest", name="Ada Lovelace", email=f"person{number}@example.org")
    return replace(post, fields={**post.fields, "submission_key": [f"a-key-of-the-tests-{number:08}"]})


def wait_until_no_mail_waits() -> None:
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while True:
        read_again()
        if not db.session.scalar(select(func.count(OutboxMail.id)).where(OutboxMail.sent_at.is_(None))):
            return
        assert time.monotonic() < give_up_at, "mail still waits"
        time.sleep(0.05)


def established(site: DeployedSite) -> int:
    """Connections that the site has taken."""
    port = f":{urlsplit(site.url).port:04X}"
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(row[1].endswith(port) and row[3] == "01" for row in rows)


def test_slow_clients_keep_nobody_waiting(servers: SeveralServers) -> None:
    before = sum(map(established, servers.sites))
    half_a_form = b"POST /interest HTTP/1.1\r\nHost: jobs.example.org\r\nContent-Length: 9000\r\n\r\nname=A"
    slow = [servers.front.connect() for _ in range(2 * SLOW)]
    for number, connection in enumerate(slow):
        connection.sendall(half_a_form if number % 2 else half_a_form[:40])
    assert servers.front.ask(Post("/jobs", {}, {"a": "b"}, method="GET")).status == 200
    assert sum(map(established, servers.sites)) < before + SLOW
    for connection in slow:
        connection.close()


class TestUnderLoad:
    """While people use the site through nginx, each from an address of their own."""

    def test_nobody_notices_a_restart_and_a_server_that_is_taken_away(self, servers: SeveralServers) -> None:
        with use(servers, visitors=4, senders=2) as used:
            used.wait_for(60)
            restart(servers.sites[1])
            used.wait_for(60)
            take_away(servers.sites[0])
            used.wait_for(60)
        assert_all_went_well(used)

    @pytest.mark.faults
    def test_nobody_notices_restarts_in_turn_and_a_server_that_dies(self, tmp_path: Path) -> None:
        with several_servers(tmp_path) as servers:
            with transaction():
                make_employer()
            with use(servers, visitors=8, senders=4) as used:
                for turn in range(4):
                    used.wait_for(200)
                    restart(servers.sites[turn % 2])
                used.wait_for(200)
                die(servers.sites[0])
                used.wait_for(1_000)
            assert_all_went_well(used)


def assert_all_went_well(used: Use) -> None:
    assert set(used.answers) == {("GET", 200), ("POST", 303)}
    read_again()
    assert used.references <= set(db.session.scalars(select(Registration.reference)))


def restart(site: DeployedSite) -> None:
    """As `systemctl restart` does: the socket stays open meanwhile."""
    assert site.server is not None
    site.server.terminate()
    site.server.wait(STOP_SECONDS)
    site.start()


def take_away(site: DeployedSite) -> None:
    """Socket and all."""
    assert site.server is not None
    site.socket.close()
    site.server.terminate()
    site.server.wait(STOP_SECONDS)


def die(site: DeployedSite) -> None:
    """All of its processes at once, in the middle of what they do."""
    assert site.server is not None
    site.socket.close()
    for process in (site.server.pid, *site.workers()):
        os.kill(process, signal.SIGKILL)
