"""The catalogue of this process: built at the first request, right at every later one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, current_app
from sqlalchemy import Connection

from recruitment.database import db
from recruitment.freshness.counter import Version, changed_since, read_version
from recruitment.freshness.watch import current_version
from recruitment.vacancies.catalogue.index import Catalogue
from recruitment.vacancies.catalogue.rows import read_all, read_some
from recruitment.vacancies.filters import Choices, read_choices

#: Following more changes than this, and than a quarter of all vacancies, takes longer than building anew.
MANY = 2_000


def init_catalogue(app: Flask) -> None:
    """Give the application its catalogue."""
    app.extensions["catalogue"] = Current()


@contextmanager
def current() -> Iterator["Current"]:
    """The catalogue as of now, for this thread alone until it leaves. Raises OperationalError."""
    held: Current = current_app.extensions["catalogue"]
    version = current_version()
    with held.lock:
        if held.version != version:
            held.follow()
        yield held


class Current:
    """The catalogue and the filters' choices, as of a version of the site."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.forget()

    def forget(self) -> None:
        """Build anew at the next request."""
        self.version: Version | None = None
        self.catalogue = Catalogue()
        self.choices: Choices = {}

    @property
    def epoch(self) -> str:
        """Under which the catalogue's sequences count."""
        return self.version.epoch if self.version else ""

    def follow(self) -> None:
        """Read what changed, in a transaction of its own: the request's may have begun before the change."""
        with db.engine.connect() as connection:
            version = read_version(connection)
            self._follow_vacancies(connection, version)
            self.choices = read_choices(connection)
            self.version = version

    def _follow_vacancies(self, connection: Connection, version: Version) -> None:
        seen = self.version
        if seen is not None and seen.epoch == version.epoch:
            if seen.catalogue == version.catalogue:
                return
            changed = changed_since(connection, seen.catalogue)
            if changed is not None and len(changed) <= max(MANY, len(self.catalogue.entries) // 4):
                self.catalogue.replace(changed, read_some(connection, version.catalogue, changed))
                return
        built = Catalogue()
        built.replace((), read_all(connection, version.catalogue))
        self.catalogue = built
