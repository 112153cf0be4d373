"""Two servers on one database: what one of them publishes is on the other's next page."""

import http.client
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from flask import Flask

from recruitment.accounts.sessions import COOKIE
from recruitment.web.cookies import cookie_name
from tests.client import CheckingClient
from tests.databases import TEST_KEY
from tests.live_site import LiveSite
from tests.pages.vacancies_hr import LIST, enter, make_draft, publish_page

TIMES = [pytest.param(20, marks=pytest.mark.slow), pytest.param(1_000, marks=pytest.mark.faults)]


@pytest.fixture
def servers(app: Flask, tmp_path: Path) -> Iterator[tuple[LiveSite, LiveSite]]:
    """Both on the test's own database, each a process that has built its catalogue."""
    with ExitStack() as stack:
        started = []
        for name in ("first", "second"):
            folder = tmp_path / name
            folder.mkdir()
            site = stack.enter_context(LiveSite(folder))
            site.environment |= {"DATABASE_URL": app.config["SQLALCHEMY_DATABASE_URI"], "SECRET_KEY": TEST_KEY}
            site.start()
            started.append(site)
        yield started[0], started[1]


def ask(site: LiveSite, path: str, form: str | None = None, cookies: str = "") -> tuple[int, str]:
    """Status and page; with a form it is posted."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=30)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies}
    connection.request("POST" if form else "GET", path, form, headers if form else {})
    response = connection.getresponse()
    page = response.read().decode()
    connection.close()
    return response.status, page


def cookies_of(client: CheckingClient) -> str:
    """Of the form and of the session, as a browser sends them."""
    held = [client.get_cookie(cookie_name(name)) for name in ("form", COOKIE)]
    return "; ".join(f"{one.key}={one.value}" for one in held if one)


@pytest.mark.parametrize("times", TIMES)
def test_vacancy_published_through_one_is_on_the_others_next_page(
    client: CheckingClient, servers: tuple[LiveSite, LiveSite], times: int
) -> None:
    enter(client)
    drafts = [make_draft(title=f"Lifeguard {number:04}") for number in range(times)]
    addresses = {draft.title: f"{LIST}/{draft.id}/publish" for draft in drafts}
    form = urlencode(publish_page(client, drafts[0]).form().values, doseq=True)
    cookies, missed = cookies_of(client), []
    for number, (title, address) in enumerate(addresses.items()):
        writer, reader = servers[number % 2], servers[1 - number % 2]
        assert title not in ask(reader, "/jobs")[1]
        assert ask(writer, address, form, cookies)[0] == 303
        if title not in ask(reader, "/jobs")[1]:
            missed.append(title)
    assert missed == []
