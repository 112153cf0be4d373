"""Servers under measure: each in a process group of its own, on a free port, ended by its number."""

import contextlib
import http.client
import os
import secrets
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from recruitment.config import ROOT

STOP_SECONDS = 10
WORKERS = 2
#: Of one run, for every process of it.
KEY = secrets.token_urlsafe(48)


class DidNotAnswer(Exception):
    """A server did not start, or a page that is measured is not there."""


@dataclass(frozen=True)
class Server:
    """A running gunicorn."""

    url: str
    process: "subprocess.Popen[bytes]"
    #: From its start to its first whole page.
    seconds: float

    @property
    def group(self) -> int:
        """Master and workers."""
        return self.process.pid


def site_environment(database_url: str, **settings: str) -> dict[str, str]:
    """What the site's processes get; the key is one of the run's own, so that nothing is written into var/."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {
        "DATABASE_URL": database_url,
        "SECRET_KEY": KEY,
        "SITE_URL": "http://127.0.0.1:8000",
        "RATE_LIMITS": "off",
        "LOG_FORMAT": "json",
        "ENVIRONMENT": "development",
    }
    return kept | own | settings


@contextlib.contextmanager
def site_server(folder: Path, database_url: str, **settings: str) -> Iterator[Server]:
    """The site with these settings; its first page is the job list."""
    environment = site_environment(database_url, **settings)
    with _server(["--config", "deploy/gunicorn.conf.py", "wsgi:app"], "/jobs", folder, environment) as server:
        yield server


@contextlib.contextmanager
def bare_server(folder: Path) -> Iterator[Server]:
    """The same gunicorn with `bench.bare`; what the site does when it forks does not concern it."""
    options = ["--preload", "--no-control-socket", "--log-level", "warning"]
    with _server([*options, "bench.bare:app"], "/1", folder, dict(os.environ)) as server:
        yield server


@contextlib.contextmanager
def _server(words: list[str], first_page: str, folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    """The socket is open beforehand: nobody can take the port meanwhile, and the first visit waits for its answer."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        number = listening.fileno()
        options = ["-k", "sync", "--threads", "1", "-w", str(WORKERS), "-b", f"fd://{number}"]
        log = folder / f"server-{secrets.token_hex(4)}.log"
        began = time.monotonic()
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", *options, *words],
                cwd=ROOT,
                env=environment,
                pass_fds=[number],
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        try:
            url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            _first_visit(process, url, first_page, log)
            yield Server(url, process, time.monotonic() - began)
        except Exception:
            sys.stderr.write("".join(f"{url}: {line}\n" for line in _complaints(log)))
            raise
        finally:
            _end(process)


def _complaints(log: Path) -> list[str]:
    """The last lines that are not about a request: of several servers, each says what it has to say of a failure."""
    lines = log.read_text(errors="replace").splitlines()
    return [line for line in lines if '"event": "request"' not in line][-40:]


def _first_visit(process: "subprocess.Popen[bytes]", url: str, page: str, log: Path) -> None:
    """Our socket would keep a visitor of a dead server waiting, so we look after it meanwhile."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    with contextlib.closing(connection):
        connection.request("GET", page)
        while process.poll() is None and not select.select([connection.sock], [], [], 0.1)[0]:
            pass
        if process.poll() is not None:
            raise DidNotAnswer(f"the server ended: {log.read_text()[-2000:]}")
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            raise DidNotAnswer(f"{page} answered {response.status}: {log.read_text()[-2000:]}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Gently, then the whole group."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        pass
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
