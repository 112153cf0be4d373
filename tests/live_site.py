"""The site as a process of its own, as `make run` starts it: own port, own database."""

import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60
#: Longer than gunicorn gives its workers to finish what they began.
STOP_SECONDS = 30


class LiveSite:
    """`with LiveSite(folder) as site: site.start()`; then `site.url` and `site.flask("mail", "deliver")`."""

    application = "wsgi:app"
    #: What gunicorn is told, besides the socket.
    arguments: tuple[str, ...] = ("--no-control-socket", "-k", "gthread", "--threads", "4")

    def __init__(self, folder: Path) -> None:
        self.database = folder / "site.db"
        self.log = folder / "server.log"
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.server: subprocess.Popen[bytes] | None = None
        self.environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{self.database}",
            "UPLOADS_URL": f"file://{folder}/uploads",
            "SECRET_KEY": "a key for the live site of tests, long enough",
            "SITE_URL": self.url,
            "RATE_LIMITS": "off",
            "ENVIRONMENT": "development",
        }

    def __enter__(self) -> "LiveSite":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.socket.close()
        if self.server:
            self.server.terminate()
            self.server.wait(timeout=STOP_SECONDS)

    def start(self) -> None:
        """Start gunicorn on the socket that is already open, so that nobody can take the port meanwhile."""
        number = self.socket.fileno()
        command = ["gunicorn", *self.arguments, "-b", f"fd://{number}", self.application]
        with self.log.open("wb") as log:
            self.server = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=ROOT,
                env=self.environment,
                pass_fds=[number],
                stdout=log,
                stderr=log,
            )
        self._wait_until_it_answers()

    def flask(self, *words: str) -> str:
        """Run an operator's command on this site; what it prints. Raises AssertionError when it fails."""
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *words]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _wait_until_it_answers(self) -> None:
        try:
            urllib.request.urlopen(f"{self.url}/health/live", timeout=START_SECONDS).close()
        except OSError as problem:
            raise AssertionError(f"the site did not start: {self.log.read_text()}") from problem
