"""The database: column types, names of constraints, rules of each connection, and the one place that commits."""

import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from flask import Flask, Response, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, DateTime, Dialect, Engine, ExceptionContext, Integer, MetaData, TypeDecorator, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase

from recruitment.lock_patience import LOCK_WAIT_MS, Patience
from recruitment.orm_sessions import RequestSession
from recruitment.postgresql import keepalives, listen_for_silence, servers_keepalives
from recruitment.silence import Silence

#: Whoever empties the log keeps writers waiting while somebody reads.
TRUNCATE_WAIT_MS = 500
#: SQLite itself looks for a free lock ever more seldom, down to ten times a second, so that among many writers one can
#: find it taken every time. We look the more often the longer we have waited: so many seconds apart, at first and last.
LOOK_AGAIN = (0.01, 0.0005)
#: Connections of a process to PostgreSQL. Each of four threads needs one, and for moments a second; five are kept open.
POOL = {"pool_size": 5, "max_overflow": 5}
#: PostgreSQL's word for a lock that was waited for in vain.
LOCK_NOT_AVAILABLE = "55P03"

SQLITE_RULES: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: what was acknowledged survives a power cut
    "foreign_keys": 1,
    "busy_timeout": LOCK_WAIT_MS,
    "secure_delete": 1,
}


class Base(DeclarativeBase):
    """Every constraint has a name, so that migrations can change it on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


#: For tables whose rows are deleted: SQLite would give the id again, and the trail's old entries to another thing.
ID_GIVEN_ONCE = {"sqlite_autoincrement": True}

db = SQLAlchemy(model_class=Base, disable_autonaming=True, session_options={"class_": RequestSession})


class UTCDateTime(TypeDecorator[datetime]):
    """An aware instant, stored in UTC on both databases. Naive values are refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; SQLite keeps no zone, so it is taken off there."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime is no instant")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware again, whatever the database and its session's zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class FixedPoint(TypeDecorator[Decimal]):
    """A Decimal of so many places, stored as an integer: exact on both databases."""

    impl = Integer
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        """Raises ValueError when the value has more places than are kept."""
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} places")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """The Decimal again, without trailing zeros."""
        if value is None:
            return None
        exact = Decimal(value).scaleb(-self.places).normalize()
        return exact if exact.as_tuple().exponent <= 0 else exact.quantize(Decimal(1))  # type: ignore[operator]


def init_database(app: Flask, before_commit: list[Callable[[], None]]) -> None:
    """Bind the app; `before_commit` runs in order inside every writing transaction, just before its commit."""
    db.init_app(app)
    app.extensions["before_commit"] = before_commit
    app.after_request(_finish_request)
    silence = app.extensions["silence"] = Silence()
    with app.app_context():
        prepare_engine(db.engine, silence)


def prepare_engine(engine: Engine, silence: Silence) -> None:
    """Transactions read unless they are opened for writing; SQLite obeys its rules on every connection."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _obey_sqlite_rules)
        event.listen(engine, "begin", partial(_begin_sqlite, Patience()))
    else:
        patience = Patience()
        listen_for_silence(engine, silence)
        event.listen(engine, "begin", partial(_begin_postgresql, patience))
        event.listen(engine, "handle_error", partial(_note_wait_in_vain, patience))


def engine_options(database_url: str) -> dict[str, Any]:
    """Nothing waits longer than a person would: connecting and locking give up before the 503 page is late."""
    if database_url.startswith("sqlite"):
        return {"connect_args": {"timeout": LOCK_WAIT_MS / 1000}}
    options = f"-c lock_timeout={LOCK_WAIT_MS} -c timezone=UTC {servers_keepalives()}"
    connecting = {"connect_timeout": 3, "options": options, **keepalives()}
    return {"pool_pre_ping": True, "pool_timeout": 3, **POOL, "connect_args": connecting}


def _obey_sqlite_rules(connection: Any, _record: object) -> None:
    """Set each rule and read it back: a build or file system that ignores one must not start."""
    connection.isolation_level = None  # the begin event below says which kind of BEGIN
    for name, wanted in SQLITE_RULES.items():
        connection.execute(f"PRAGMA {name}={wanted}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != wanted:
            raise RuntimeError(f"SQLite's {name} is {found}, not {wanted}")


def _is_opened_for_writing(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writing", False))


def _begin_sqlite(patience: Patience, connection: Connection) -> None:
    """A deferred transaction that turns into a writer meets "database is locked": writers say so at once."""
    writing = _is_opened_for_writing(connection)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writing else 'ON'}")
    if writing:
        _wait_for_lock(patience, connection)
    else:
        connection.exec_driver_sql("BEGIN")


def _wait_for_lock(patience: Patience, connection: Connection) -> None:
    """Begin to write as soon as nobody else does. Raises OperationalError when that takes too long."""
    driver: Any = connection.connection.dbapi_connection
    began = time.monotonic()
    driver.execute("PRAGMA busy_timeout=0")
    try:
        while not _takes_lock(driver):
            waited = (time.monotonic() - began) * 1000 / patience.milliseconds
            if waited >= 1:
                patience.miss(began)
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                break
            time.sleep(max(LOOK_AGAIN[0] * (1 - waited), LOOK_AGAIN[1]))
        patience.take()
    finally:
        driver.execute(f"PRAGMA busy_timeout={SQLITE_RULES['busy_timeout']}")


def _takes_lock(driver: Any) -> bool:
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return False
    return True


def _begin_postgresql(patience: Patience, connection: Connection) -> None:
    driver: Any = connection.connection.dbapi_connection
    driver.read_only = not _is_opened_for_writing(connection)
    if patience.is_short:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {patience.milliseconds}")


def _note_wait_in_vain(patience: Patience, context: ExceptionContext) -> None:
    if getattr(context.original_exception, "sqlstate", None) == LOCK_NOT_AVAILABLE:
        patience.miss(time.monotonic())


def begin_writing() -> None:
    """End the reading transaction and open the request's one writing transaction; what was loaded is read again."""
    db.session.rollback()
    db.session.connection(execution_options={"writing": True})
    db.session.info["writing"] = True


def stop_writing() -> None:
    """Lose what the request wrote and go on reading, to show a form again with what was typed."""
    _abandon()


def is_writing() -> bool:
    """Whether the current transaction was opened for writing."""
    return db.session.registry.has() and bool(db.session.info.get("writing"))


@contextmanager
def transaction() -> Iterator[None]:
    """A writing transaction of its own, for commands, the worker, and what must outlive a refusal."""
    begin_writing()
    try:
        yield
        _commit()
    except BaseException:
        _abandon()
        raise


def leave_no_trace() -> None:
    """What this transaction deletes also leaves the files of the database, once it is committed."""
    db.session.info["leaves_no_trace"] = True


def truncate_log() -> bool:
    """Empty SQLite's write-ahead log, which still holds deleted rows; whether nobody who reads kept it from that.

    Call it outside any transaction. PostgreSQL's log is the operator's, as backups are.
    """
    if db.engine.dialect.name != "sqlite":
        return True
    connection = db.engine.raw_connection()
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA busy_timeout={TRUNCATE_WAIT_MS}")
        (is_busy, *_) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.execute(f"PRAGMA busy_timeout={LOCK_WAIT_MS}")
    finally:
        connection.close()
    return not is_busy


def _commit() -> None:
    db.session.flush()
    for rule in current_app.extensions["before_commit"]:
        rule()
    db.session.commit()
    leaves_no_trace = db.session.info.get("leaves_no_trace", False)
    db.session.info.clear()
    if leaves_no_trace:
        truncate_log()


def _abandon() -> None:
    db.session.rollback()
    db.session.info.clear()


def _finish_request(response: Response) -> Response:
    """The one commit rule: a response below 400 keeps what was written, any other loses it."""
    if is_writing():
        try:
            _commit() if response.status_code < 400 else _abandon()
        except BaseException:
            _abandon()
            raise
    return response


def violated_constraint(problem: IntegrityError) -> str:
    """The constraint's name by our convention, from what either database says of the violation."""
    diagnosis = getattr(problem.orig, "diag", None)
    if diagnosis is not None:
        return diagnosis.constraint_name or ""
    said = str(problem.orig)
    if unique := re.fullmatch(r"UNIQUE constraint failed: (.+)", said):
        columns = [column.split(".") for column in unique[1].split(", ")]
        return "_".join(["uq", columns[0][0], *(name for _, name in columns)])
    return said.rpartition(": ")[2]
