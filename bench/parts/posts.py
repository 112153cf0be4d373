"""Registering interest as browsers do, four at a time, while others read the list."""

import contextlib
import html
import re
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import create_engine, text

from bench.addresses import addresses
from bench.figures import Figure
from bench.ground import Ground
from bench.load import NoLoad, command, percentile, read_summary
from bench.servers import DidNotAnswer, Server, site_server
from bench.visits import visit

CONNECTIONS = 4
#: wrk reads until it is told to stop.
LONG = 600
INPUT = re.compile(r"<input[^>]*>")
ATTRIBUTE = re.compile(r'(name|value|type)="([^"]*)"')


@dataclass(frozen=True)
class Drawn:
    """A form of the page, with the cookie that came with it."""

    path: str
    cookie: str
    hidden: dict[str, str]


def measure_posts(ground: Ground) -> Iterator[Figure]:
    """On SQLite alone, whose synchronous=FULL the site insists on itself (recruitment/database.py)."""
    place = ("sqlite", ground.site_size)
    if place not in ground.databases:
        yield Figure("posts", None, "sqlite", ground.site_size, note="SQLite was left out")
        return
    ground.say("drawing forms, then registering interest")
    url = ground.databases[place]
    with site_server(ground.folder, url) as server, ThreadPoolExecutor(CONNECTIONS) as pool:
        forms = list(pool.map(lambda number: draw_form(server, number), range(ground.plan.posts)))
        before = _kept(url)
        with _reading(ground.folder, server) as reader:
            began = time.monotonic()
            milliseconds = list(pool.map(lambda form: _send(server, form), forms))
            seconds = time.monotonic() - began
        after = _kept(url)
    details = {
        "registrations_kept": after[0] - before[0],
        "mails_in_outbox": after[1] - before[1],
        "p50_ms": percentile(milliseconds, 0.5),
        "list_reads_per_second": round(reader.rate, 1),
    }
    if {details["registrations_kept"], details["mails_in_outbox"]} != {len(forms)}:
        raise DidNotAnswer(f"of {len(forms)} registrations {after[0] - before[0]} were kept")
    yield Figure("posts", len(forms) / seconds, *place, details=details)
    yield Figure("posts p99", percentile(milliseconds, 0.99), *place)


def draw_form(server: Server, number: int) -> Drawn:
    """As a browser gets it: token, key and cookie."""
    path = f"/jobs/BENCH-{number % 500:07}/interest"
    page = visit(server.url, path)
    if page.status != 200:
        raise DidNotAnswer(f"{path} answered {page.status}")
    return Drawn(path, page.headers["set-cookie"].partition(";")[0], hidden_fields(page.body.decode()))


def hidden_fields(page: str) -> dict[str, str]:
    """Name → value of the page's hidden inputs."""
    inputs = [dict(ATTRIBUTE.findall(element)) for element in INPUT.findall(page)]
    return {one["name"]: html.unescape(one.get("value", "")) for one in inputs if one.get("type") == "hidden"}


def _send(server: Server, form: Drawn) -> float:
    """Milliseconds until the site has said that it is kept."""
    person = {"name": "Ada Lovelace", "email": f"{form.hidden['submission_key'][:20].lower()}@example.org"}
    headers = {"Cookie": form.cookie, "Content-Type": "application/x-www-form-urlencoded"}
    began = time.monotonic()
    answer = visit(server.url, form.path, headers, method="POST", body=urlencode(form.hidden | person))
    if answer.status != 303:
        raise DidNotAnswer(f"a registration was answered with {answer.status}")
    return (time.monotonic() - began) * 1000


class _Reader:
    """What wrk read meanwhile."""

    rate = 0.0


@contextlib.contextmanager
def _reading(folder: Path, server: Server) -> Iterator[_Reader]:
    """One client reads the list without a pause."""
    asked = folder / "posts.paths"
    asked.write_text("".join(f"{path}\n" for path in addresses()))
    seen = _Reader()
    process = subprocess.Popen(
        command(server.url, asked, LONG, 1), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield seen
        process.send_signal(2)  # Ctrl-C: it stops and tells
        told, said = process.communicate(timeout=30)
        if process.returncode:
            raise NoLoad(f"wrk ended with {process.returncode}: {said}")
        seen.rate = read_summary(told).rate
    finally:
        process.kill()
        process.wait()


def _kept(url: str) -> tuple[int, int]:
    engine = create_engine(url)
    with engine.connect() as connection:
        registrations = connection.scalar(text("SELECT count(*) FROM registration"))
        mails = connection.scalar(text("SELECT count(*) FROM outbox_mail"))
    engine.dispose()
    return int(registrations or 0), int(mails or 0)
