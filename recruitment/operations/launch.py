"""Starting everything that `make run` promises, and ending it together."""

import ctypes
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from types import FrameType

from recruitment.config import ROOT, local_url

#: Longer than gunicorn's own graceful time.
STOP_WITHIN_SECONDS = 25
START_WITHIN_SECONDS = 60
#: From <linux/prctl.h>: the signal that the kernel sends to a process when its starter ends, however that ends.
PR_SET_PDEATHSIG = 1
LIBRARY = ctypes.CDLL(None)


class DidNotStart(Exception):
    """The web server ended, or never answered."""


@dataclass(frozen=True)
class Address:
    """Where the site listens."""

    host: str
    port: int

    def __str__(self) -> str:
        return local_url(self.host, self.port)

    def is_taken(self) -> bool:
        """Whether something accepts connections here."""
        try:
            with socket.create_connection((self.host, self.port), timeout=1):
                return True
        except OSError:
            return False

    def answers(self) -> bool:
        """Whether requests are answered: the web server takes connections before there is anybody to serve them."""
        connection = HTTPConnection(self.host, self.port, timeout=1)
        try:
            connection.request("GET", "/health/live")
            return connection.getresponse().status == HTTPStatus.OK
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


@contextmanager
def processes() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Web server and worker, in sessions of their own so that Ctrl-C reaches them through us, in order."""
    commands = (
        [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "deploy" / "gunicorn.conf.py")],
        [sys.executable, "-m", "flask", "--app", "wsgi", "worker"],
    )
    follow = _end_with_the_starter if sys.platform == "linux" else None
    started = [
        subprocess.Popen(command, cwd=ROOT, start_new_session=True, preexec_fn=follow) for command in commands
    ]
    try:
        yield started
    finally:
        _end(started)


def _end_with_the_starter() -> None:
    """Runs in the new process: we can't end it when we are killed, but Linux can."""
    LIBRARY.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def wait_until_it_answers(web: subprocess.Popen[bytes], address: Address) -> None:
    """Raises DidNotStart when the server ends or stays silent."""
    give_up_at = time.monotonic() + START_WITHIN_SECONDS
    while time.monotonic() < give_up_at:
        if web.poll() is not None:
            raise DidNotStart(f"the web server ended: is something else listening on {address}?")
        if address.answers():
            return
        time.sleep(0.05)
    raise DidNotStart(f"nothing answers at {address}")


def wait_for_an_end(started: list[subprocess.Popen[bytes]]) -> None:
    """Return when asked to stop (Ctrl-C, SIGTERM) or when one of the processes ends by itself."""
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)
    while not asked and all(process.poll() is None for process in started):
        time.sleep(0.2)


def _end(started: list[subprocess.Popen[bytes]]) -> None:
    for process in started:
        if process.poll() is None:
            process.terminate()
    for process in started:
        try:
            process.wait(STOP_WITHIN_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
