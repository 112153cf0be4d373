"""The catalogue of this process: read or built before the first request, right at every later one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from flask import Flask, current_app
from sqlalchemy import Connection

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db
from recruitment.freshness.counter import Version, changed_since, read_version
from recruitment.freshness.watch import current_version
from recruitment.vacancies.catalogue.index import Catalogue
from recruitment.vacancies.catalogue.rows import micros, read_all, read_some
from recruitment.vacancies.catalogue.snapshot import Snapshot
from recruitment.vacancies.filters import Choices, read_choices

#: Following more changes than this, and than a quarter of all vacancies, takes longer than building anew.
MANY = 2_000
#: So many vacancies or changes are read at every start as quickly as a file is.
FEW = 1_000


@dataclass(frozen=True)
class Extent:
    """How much this process holds, and since when."""

    vacancies: int
    open: int
    #: When what changed on the site was last read.
    read_at: datetime


def init_catalogue(app: Flask) -> None:
    """Give the application its catalogue."""
    with app.app_context():
        path = settings().catalogue_file
        app.extensions["catalogue"] = Current(Snapshot(path, settings().secret_key) if path else None)


@contextmanager
def current() -> Iterator["Current"]:
    """The catalogue as of now, for this thread alone until it leaves. Raises OperationalError."""
    held: Current = current_app.extensions["catalogue"]
    version = current_version()
    with held.lock:
        if held.version != version:
            held.follow()
        yield held


def warm_up() -> None:
    """Have the catalogue before anybody asks. Raises OperationalError."""
    with current() as held:
        held.catalogue.open_at(micros(clock.now()))


def read_extent() -> Extent:
    """Of this process, as of now. Raises OperationalError."""
    with current() as held:
        now = clock.now()
        return Extent(len(held.catalogue.entries), len(held.catalogue.open_at(micros(now))), held.read_at)


def keep_for_next_start() -> None:
    """Have the next start read it instead of building it. Raises OperationalError, OSError."""
    with current() as held:
        held.keep()


class Current:
    """The catalogue and the filters' choices, as of a version of the site."""

    def __init__(self, snapshot: Snapshot | None) -> None:
        self.lock = threading.RLock()
        self._snapshot = snapshot
        self.forget()

    def forget(self) -> None:
        """Read or build anew at the next request."""
        self.version: Version | None = None
        self.read_at = clock.now()
        self.catalogue = Catalogue()
        self.choices: Choices = {}
        #: Changes that the snapshot doesn't have yet.
        self._unkept = 0

    @property
    def epoch(self) -> str:
        """Under which the catalogue's sequences count."""
        return self.version.epoch if self.version else ""

    def follow(self) -> None:
        """Read what changed, in a transaction of its own: the request's may have begun before the change."""
        with db.engine.connect() as connection:
            version = read_version(connection)
            self._follow_vacancies(connection, version, self.version or self._read_snapshot(connection, version))
            self.choices = read_choices(connection)
            self.version = version
            self.read_at = clock.now()

    def keep(self) -> None:
        """Write the snapshot if it is worth it. Raises OSError."""
        if self.version is None or self._snapshot is None or self._unkept <= FEW:
            return
        with db.engine.connect() as connection:
            self._snapshot.write(connection, self.version, self.catalogue)
        self._unkept = 0

    def _read_snapshot(self, connection: Connection, version: Version) -> Version | None:
        kept = self._snapshot.read(connection, version) if self._snapshot else None
        if kept is None:
            return None
        self.catalogue = kept.catalogue
        return version._replace(catalogue=kept.sequence)

    def _follow_vacancies(self, connection: Connection, version: Version, seen: Version | None) -> None:
        if seen is not None and seen.epoch == version.epoch:
            if seen.catalogue == version.catalogue:
                return
            changed = changed_since(connection, seen.catalogue)
            if changed is not None and len(changed) <= max(MANY, len(self.catalogue.entries) // 4):
                self.catalogue.replace(changed, read_some(connection, version.catalogue, changed))
                self._unkept += len(changed)
                return
        built = Catalogue()
        built.replace((), read_all(connection, version.catalogue))
        self.catalogue = built
        self._unkept = len(built.entries)
