"""Connections to PostgreSQL that give up a server which says nothing."""

import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg
from psycopg.waiting import Ready

from recruitment.silence import Silence

T = TypeVar("T")

#: Something has come from the server.
HEARD = int(Ready.R)


class ListeningConnection(psycopg.Connection[Any]):
    """Each answer is waited for as long as the silence that is borne, and not a second time on the same connection."""

    silence: Silence

    def wait(self, gen: Generator[Any, Any, T], *args: Any, **kwargs: Any) -> T:
        """As the driver does: it asks every tenth of a second whether there is something else to do."""
        return super().wait(self._listened(gen), *args, **kwargs)

    def _listened(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        heard_at = time.monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready & HEARD:
                    heard_at = time.monotonic()
                    self.silence.end()
                elif not ready and time.monotonic() - heard_at >= self.silence.seconds:
                    self._give_up()
                wanted = gen.send(ready)
        except StopIteration as end:
            answer: T = end.value
            return answer

    def _give_up(self) -> None:
        self.silence.notice()
        self.close()
        raise psycopg.OperationalError("the server says nothing")


def connect(silence: Silence, *args: Any, **parameters: Any) -> ListeningConnection:
    """Raises psycopg.OperationalError, at once where somebody else has just asked in vain or is asking."""
    with silence.turn() as is_ours:
        if not is_ours:
            raise psycopg.OperationalError("the server said nothing to others")
        try:
            connection = ListeningConnection.connect(*args, **parameters)
        except psycopg.errors.ConnectionTimeout:
            silence.notice()
            raise
    connection.silence = silence
    return connection
