"""Connections that give up a PostgreSQL which says nothing, behind a relay that falls silent."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from flask import Flask
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import OperationalError

from recruitment.database import engine_options, prepare_engine
from recruitment.postgresql import ARRIVES_WITHIN_MS, KEEPALIVES
from recruitment.silence import KNOWN_SILENCE, Silence
from tests.silent_relay import SilentRelay, silent_relay

#: Seconds: the driver looks ten times in each, and machines that run tests are busy.
SOON, BORNE = 1.0, 0.5


@pytest.fixture
def relay(app: Flask) -> Iterator[SilentRelay]:
    with silent_relay(app.config["SQLALCHEMY_DATABASE_URI"]) as made:
        yield made


@pytest.fixture
def silence() -> Iterator[Silence]:
    made = Silence()
    with made.borne(BORNE):
        yield made


@pytest.fixture
def engine(relay: SilentRelay, silence: Silence) -> Iterator[Engine]:
    """As the site's, behind the relay."""
    url = relay.url.replace("postgresql:", "postgresql+psycopg:", 1)
    made = create_engine(url, **engine_options(relay.url))
    prepare_engine(made, silence)
    yield made
    made.dispose()


def select_one(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(text("SELECT 1")).scalar_one()


@contextmanager
def in_transaction(engine: Engine) -> Iterator[Connection]:
    """The server has said its first word."""
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        yield connection


@pytest.mark.parametrize("app", ["postgresql"], indirect=True)
class TestListening:
    def test_statement_that_is_never_answered_fails_and_leaves_no_connection(
        self, engine: Engine, relay: SilentRelay, silence: Silence
    ) -> None:
        with in_transaction(engine) as connection:
            relay.fall_silent()
            began = time.monotonic()
            with pytest.raises(OperationalError, match="the server says nothing"):
                connection.execute(text("SELECT 1"))
            assert BORNE <= time.monotonic() - began < BORNE + SOON
            assert connection.invalidated
        assert silence.is_known

    def test_next_ones_are_told_soon_and_then_at_once(self, engine: Engine, relay: SilentRelay) -> None:
        with in_transaction(engine) as one, in_transaction(engine) as other:
            relay.fall_silent()
            with pytest.raises(OperationalError, match="the server says nothing"):
                one.execute(text("SELECT 1"))
            began = time.monotonic()
            with pytest.raises(OperationalError, match="the server says nothing"):
                other.execute(text("SELECT 1"))
            assert KNOWN_SILENCE <= time.monotonic() - began < BORNE
        with pytest.raises(OperationalError, match="the server said nothing to others"):
            select_one(engine)

    @pytest.mark.parametrize("count", [1, 3])
    def test_connections_that_were_dropped_while_idle_are_made_anew(
        self, engine: Engine, relay: SilentRelay, silence: Silence, count: int
    ) -> None:
        with ExitStack() as used:
            for _ in range(count):
                used.enter_context(in_transaction(engine))
        relay.forget()
        began = time.monotonic()
        assert [select_one(engine) for _ in range(count)] == [1] * count
        assert time.monotonic() - began < BORNE + SOON
        assert not silence.is_known

    def test_server_that_answers_a_login_and_nothing_else_is_silent(
        self, engine: Engine, relay: SilentRelay, silence: Silence
    ) -> None:
        assert select_one(engine) == 1
        engine.dispose()
        event.listen(engine, "connect", lambda *_: relay.fall_silent())
        began = time.monotonic()
        with pytest.raises(OperationalError, match="the server says nothing"):
            select_one(engine)
        assert time.monotonic() - began >= BORNE
        assert silence.is_known

    def test_other_connections_are_kept_and_end_the_silence_when_they_are_answered(
        self, engine: Engine, silence: Silence
    ) -> None:
        with engine.connect() as slow, engine.connect() as quick:
            with pytest.raises(OperationalError, match="the server says nothing"):
                slow.execute(text("SELECT pg_sleep(5)"))
            assert silence.is_known
            assert quick.execute(text("SELECT 1")).scalar() == 1
            assert not silence.is_known

    def test_what_takes_long_is_answered_where_it_may(self, engine: Engine, silence: Silence) -> None:
        with silence.borne(30), engine.connect() as connection:
            assert connection.execute(text("SELECT 1 FROM pg_sleep(1)")).scalar() == 1

    def test_answer_that_comes_bit_by_bit_may_take_longer_than_a_silence(self, engine: Engine) -> None:
        slow = "SELECT pg_sleep(0.2), repeat('x', 20000) FROM generate_series(1, 6)"
        with engine.connect() as connection:
            assert len(connection.execute(text(slow)).all()) == 6

    def test_machine_that_is_gone_is_found_out_by_both_ends(self, engine: Engine) -> None:
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            with socket.socket(fileno=socket.dup(driver.fileno())) as ours:
                assert ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == KEEPALIVES["idle"]
                assert ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == ARRIVES_WITHIN_MS
            said = driver.info.get_parameters()["options"]
            assert f"tcp_keepalives_idle={KEEPALIVES['idle']}" in said
