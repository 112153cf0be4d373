"""nginx as it is deployed: `deploy/nginx.conf` with folders and ports of a test's own, on loopback."""

import getpass
import http.client
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.availability import unavailable
from tests.deployed_site import ANSWER_SECONDS, Answer, Post, ask_over
from tests.live_site import ROOT
from tests.mail.certificates import write_certificate

NAME = "jobs.example.org"
START_SECONDS = 20
#: Less than the `keepalive_timeout` of deploy/nginx.conf.
KEPT_SECONDS = 20
#: Where nginx keeps bodies on their way; compiled in, and not everybody may write there.
OWN_FOLDERS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


class Front:
    """`with Front(folder, ["127.0.0.1:8000"]) as front`: the site is at `front.port` for who calls it NAME."""

    def __init__(self, folder: Path, servers: list[str]) -> None:
        self.folder = folder
        self.port, self.plain_port = _free_ports()
        certificate, key = write_certificate(folder, NAME)
        self.trust = ssl.create_default_context(cafile=str(certificate))
        names = f"server_name {NAME}; ssl_certificate {certificate}; ssl_certificate_key {key};\n"
        (folder / "site.conf").write_text(names)
        (folder / "servers.conf").write_text("".join(f"server {one};\n" for one in servers))
        (folder / "nginx.conf").write_text(self._settings())
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Front":
        command = [_program(), "-e", "stderr", "-c", str(self.folder / "nginx.conf"), "-g", "daemon off;"]
        self.process = subprocess.Popen(command, stderr=sys.stderr)
        give_up_at = time.monotonic() + START_SECONDS
        while not _listens(self.port):
            assert self.process.poll() is None, "nginx ended"
            assert time.monotonic() < give_up_at, "nginx does not listen"
            time.sleep(0.05)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        assert self.process is not None
        self.process.terminate()
        self.process.wait(START_SECONDS)

    def connect(self, address: str = "127.0.0.1", name: str = NAME, seconds: float = ANSWER_SECONDS) -> ssl.SSLSocket:
        """As a client with this address and patience. Raises OSError when nobody answers to the name."""
        plain = socket.create_connection(("127.0.0.1", self.port), seconds, (address, 0))
        return self.trust.wrap_socket(plain, server_hostname=name)

    def ask(self, post: Post | str, address: str = "127.0.0.1") -> Answer:
        """Send a form, or look at a path, as a client with this address. Raises OSError when nobody answers."""
        return ask_over(Through(self, address), post)

    def _settings(self) -> str:
        """The deployed file; each thing that is replaced has to be in it."""
        text = (ROOT / "deploy" / "nginx.conf").read_text()
        folders = "".join(f"{one}_temp_path {self.folder}/{one}; " for one in OWN_FOLDERS)
        for pattern, own in (
            (r"user www-data;", f"user {getpass.getuser()};"),
            (r"worker_processes auto;", "worker_processes 2;"),
            (r"http \{", f"http {{ {folders}"),
            (r"/run/nginx\.pid|/var/log/nginx/|/var/cache/nginx-|/etc/nginx/recruitment/", self._own),
            (r"listen \[::\].*\n", ""),
            (r"listen 80\b", f"listen 127.0.0.1:{self.plain_port}"),
            (r"listen 443\b", f"listen 127.0.0.1:{self.port}"),
        ):
            text, count = re.subn(pattern, own, text)
            assert count, pattern
        return text

    def _own(self, found: re.Match[str]) -> str:
        return f"{self.folder}/{found[0].rpartition('/')[2]}"


class Through(http.client.HTTPConnection):
    """To the site, by its name, from an address of ours. It stays open until it is closed, or was idle too long."""

    def __init__(self, front: Front, address: str = "127.0.0.1", seconds: float = ANSWER_SECONDS) -> None:
        super().__init__(NAME)
        self.front, self.address, self.seconds = front, address, seconds
        self.asked_at = 0.0

    def request(self, *args: Any, **told: Any) -> None:
        """As browsers do: a connection that nginx may be closing just now is not used again."""
        if time.monotonic() - self.asked_at > KEPT_SECONDS:
            self.close()
        self.asked_at = time.monotonic()
        super().request(*args, **told)

    def connect(self) -> None:
        """Past the usual look-up: nobody else knows the name."""
        self.sock = self.front.connect(self.address, seconds=self.seconds)


def _listens(port: int) -> bool:
    with socket.socket() as knocking:
        return knocking.connect_ex(("127.0.0.1", port)) == 0


def _program() -> str:
    return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin") or unavailable(
        "nginx is not installed"
    )


def _free_ports() -> tuple[int, int]:
    """Both are open until both are known."""
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        return one.getsockname()[1], other.getsockname()[1]
