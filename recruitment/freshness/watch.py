"""Looking at the counter: three microseconds on SQLite, one round trip on PostgreSQL, at every request."""

import threading
from typing import Any
from weakref import WeakSet

from flask import Flask, current_app, has_request_context, request
from sqlalchemy import Engine, NullPool, PoolProxiedConnection, create_engine
from sqlalchemy.exc import OperationalError

from recruitment.database import db, engine_options, prepare_engine
from recruitment.freshness.counter import Version
from recruitment.silence import Silence

#: Where a request keeps what it saw.
SEEN = "recruitment.version"
READ = "SELECT epoch, site_version, catalogue_sequence FROM freshness WHERE id = 1"


def init_watch(app: Flask) -> None:
    """Give the application its watch."""
    with app.app_context():
        app.extensions["watch"] = Watch(db.engine, app.extensions["silence"])


def current_version() -> Version:
    """What the counter says now; within a request, what it said at the first look. Raises OperationalError."""
    watch: Watch = current_app.extensions["watch"]
    if not has_request_context():
        return watch.version()
    seen: Version | None = request.environ.get(SEEN)
    if seen is None:
        seen = request.environ[SEEN] = watch.version()
    return seen


class Watch:
    """One for an application; each thread has a connection of its own, which never writes."""

    def __init__(self, engine: Engine, silence: Silence) -> None:
        self.engine = create_engine(
            engine.url,
            poolclass=NullPool,
            connect_args=engine_options(engine.url.render_as_string(hide_password=False))["connect_args"],
        )
        prepare_engine(self.engine, silence)
        self.is_sqlite = engine.dialect.name == "sqlite"
        self.local = threading.local()
        #: Of threads that live: what a thread leaves behind is closed with it.
        self.opened: WeakSet[_SeenBySQLite | _SeenByPostgreSQL] = WeakSet()

    def version(self) -> Version:
        """A server that was started again is asked once more."""
        if getattr(self.local, "seen", None) is not None:
            try:
                return self._look()
            except self.engine.dialect.loaded_dbapi.Error:
                self.local.seen = None
        try:
            return self._look()
        except self.engine.dialect.loaded_dbapi.Error as problem:
            self.local.seen = None
            raise OperationalError(READ, None, problem) from problem

    def forget(self) -> None:
        """Close and connect anew at the next look: the database is put back from a copy, or this process forks."""
        self.local = threading.local()
        while self.opened:
            self.opened.pop().wrapper.close()

    def _look(self) -> Version:
        seen: _SeenBySQLite | _SeenByPostgreSQL | None = getattr(self.local, "seen", None)
        if seen is None:
            seen = (_SeenBySQLite if self.is_sqlite else _SeenByPostgreSQL)(self.engine.raw_connection())
            self.opened.add(seen)
            self.local.seen = seen
        return seen.version()


class _SeenBySQLite:
    """`data_version` grows with every commit of others: only then the row is read."""

    def __init__(self, wrapper: PoolProxiedConnection) -> None:
        self.wrapper = wrapper
        connection: Any = wrapper.driver_connection
        connection.execute("PRAGMA query_only=ON")
        self.connection = connection
        self.data_version: int | None = None
        self.last: Version | None = None

    def version(self) -> Version:
        (data_version,) = self.connection.execute("PRAGMA data_version").fetchone()
        if self.last is None or data_version != self.data_version:
            self.last = Version(*self.connection.execute(READ).fetchone())
            self.data_version = data_version
        return self.last


class _SeenByPostgreSQL:
    """The row itself, outside any transaction."""

    def __init__(self, wrapper: PoolProxiedConnection) -> None:
        self.wrapper = wrapper
        connection: Any = wrapper.driver_connection
        connection.autocommit = True
        connection.execute("SET default_transaction_read_only = on")
        self.connection = connection

    def version(self) -> Version:
        return Version(*self.connection.execute(READ, prepare=True).fetchone())
