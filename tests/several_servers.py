"""All of what `deploy/` describes, on loopback: two web servers, two workers, PostgreSQL, Redis, and nginx in front."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask import Flask

from tests.backends import PostgreSQL
from tests.client import CheckingClient
from tests.databases import Installation, install
from tests.deployed_site import DeployedSite, Post, deployed, filled
from tests.front import NAME, Front
from tests.live_site import ROOT, STOP_SECONDS
from tests.mail.post_office import PostOffice
from tests.redis_server import RedisServer, redis_server


@dataclass(frozen=True)
class SeveralServers:
    """`app` is one more process on the same database, for arranging and for looking."""

    app: Flask
    sites: list[DeployedSite]
    front: Front
    counts: RedisServer
    office: PostOffice

    def visitor(self) -> CheckingClient:
        """For `filled`; of the application of the test."""
        client = self.app.test_client()
        assert isinstance(client, CheckingClient)
        return client


@contextmanager
def several_servers(folder: Path, **environment: str) -> Iterator[SeveralServers]:
    """With the settings of production."""
    with ExitStack() as stack:
        counts, office = stack.enter_context(redis_server()), stack.enter_context(PostOffice())
        app = stack.enter_context(_installed(folder)).app
        settings = {
            "ENVIRONMENT": "production",
            "SITE_URL": f"https://{NAME}",
            "MAIL_URL": office.url,
            "REDIS_URL": counts.url,
            "TRUSTED_PROXIES": "1",
            "UPLOADS_URL": f"file://{folder}/uploads",
            **environment,
        }
        sites = stack.enter_context(deployed(app, folder, 2, **settings))
        for number, site in enumerate(sites):
            stack.enter_context(worker(site, folder / f"worker-{number}.log"))
        front = stack.enter_context(Front(folder, [urlsplit(site.url).netloc for site in sites]))
        yield SeveralServers(app, sites, front, counts, office)


def production(post: Post) -> Post:
    """What the application of the test filled in, as a browser of the real site sends it."""
    return replace(post, cookies={f"__Host-{name}": value for name, value in post.cookies.items()})


def form(servers: SeveralServers, path: str, client: CheckingClient | None = None, **fields: Any) -> Post:
    """The form of a page, ready to be sent to the real site."""
    return production(filled(client or servers.visitor(), path, **fields))


@contextmanager
def _installed(folder: Path) -> Iterator[Installation]:
    backend = PostgreSQL(f"several_{os.getpid()}")
    try:
        installation = install(backend, folder / "uploads")
        with installation.app.app_context():
            yield installation
        installation.disconnect()
    finally:
        backend.close()


@contextmanager
def worker(site: DeployedSite, log: Path) -> Iterator[None]:
    """`flask worker` with the settings of this site."""
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "worker"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=site.environment, stdout=output, stderr=output)
        try:
            yield
        finally:
            process.terminate()
            process.wait(STOP_SECONDS)
