"""The site as it is deployed: gunicorn with our own file of settings, its processes on the test's database."""

import http.client
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Flask

from recruitment.web.cookies import cookie_name
from tests.client import CheckingClient
from tests.databases import TEST_KEY
from tests.live_site import LiveSite

TYPE = "application/x-www-form-urlencoded"
#: Requests that are on their way together.
AT_ONCE = 16
ANSWER_SECONDS = 30


class DeployedSite(LiveSite):
    """A first process and its workers, as `deploy/gunicorn.conf.py` says."""

    arguments = ("--config", "deploy/gunicorn.conf.py")

    def workers(self) -> list[int]:
        """The processes that answer, by their numbers."""
        assert self.server is not None
        first = self.server.pid
        return [int(one) for one in Path(f"/proc/{first}/task/{first}/children").read_text().split()]

    def reload(self) -> None:
        """As an operator does after a change: new workers, the old ones finish what they began."""
        assert self.server is not None
        self.server.send_signal(signal.SIGHUP)


@contextmanager
def deployed(app: Flask, folder: Path, count: int = 1, **environment: str) -> Iterator[list[DeployedSite]]:
    """So many sites on the database of the test, each with processes of its own."""
    with ExitStack() as stack:
        sites = []
        for number in range(count):
            place = folder / f"site-{number}"
            place.mkdir()
            site = stack.enter_context(DeployedSite(place))
            site.environment |= {"DATABASE_URL": app.config["SQLALCHEMY_DATABASE_URI"], "SECRET_KEY": TEST_KEY}
            site.environment |= {"RATE_LIMITS": "on", "WEB_CONCURRENCY": "2", **environment}
            sites.append(site)
        with ThreadPoolExecutor(count) as starting:
            list(starting.map(DeployedSite.start, sites))
        yield sites


@dataclass(frozen=True)
class Post:
    """A form on its way: the token and the cookie belong together, whichever process gets it."""

    path: str
    fields: dict[str, Any]
    cookies: dict[str, str]
    headers: dict[str, str] = field(default_factory=dict)
    method: str = "POST"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    page: str


def filled(client: CheckingClient, path: str, **fields: Any) -> Post:
    """The form of a page as its visitor filled it in, ready to be sent over the network."""
    form = client.page(path).form().fill(fields)
    names = (cookie_name(purpose) for purpose in ("form", "staff"))
    held = {name: cookie.value for name in names if (cookie := client.get_cookie(name))}
    return Post(path, form.values, held)


def ask(site: LiveSite, post: Post | str) -> Answer:
    """Send a form, or look at a path, over a connection of its own. Raises OSError when nobody answers."""
    return ask_over(http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=ANSWER_SECONDS), post)


def ask_over(connection: http.client.HTTPConnection, post: Post | str) -> Answer:
    """The same over this connection, which is closed afterwards."""
    with closing(connection):
        return ask_on(connection, post)


def ask_on(connection: http.client.HTTPConnection, post: Post | str) -> Answer:
    """The same over this connection, which is kept."""
    if isinstance(post, str):
        connection.request("GET", post)
    else:
        cookies = "; ".join(f"{name}={value}" for name, value in post.cookies.items())
        headers = {"Content-Type": TYPE, "Cookie": cookies, **post.headers}
        body = urlencode(post.fields, doseq=True) if post.method == "POST" else None
        connection.request(post.method, post.path, body, headers)
    response = connection.getresponse()
    return Answer(response.status, response.headers, response.read().decode())


def ask_at_once(sites: list[DeployedSite], posts: Iterable[Post], at_once: int = AT_ONCE) -> list[Answer]:
    """Send them to the sites in turn, many at a time."""
    with ThreadPoolExecutor(at_once) as senders:
        return list(senders.map(lambda pair: ask(*pair), zip(cycle(sites), posts, strict=False)))
