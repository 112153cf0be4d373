"""Connections to PostgreSQL that give up a server which says nothing."""

import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.waiting import Ready

from recruitment.silence import Silence

T = TypeVar("T")

#: Something has come from the server.
HEARD = int(Ready.R)
#: The driver's own, in seconds: so often it looks up while nothing comes, and a silence is counted from the first time.
LOOK_EVERY = 0.1


class ListeningConnection(psycopg.Connection[Any]):
    """It bears each silence of the server so long as its process does, and is closed then.

    One that was used before and gets no first word says nothing about the server: while it was idle, something between
    may have dropped it. So it is closed sooner, and whoever wanted it connects anew.
    """

    silence: Silence
    was_heard = False

    def wait(self, gen: Generator[Any, Any, T], interval: float = LOOK_EVERY, timeout: float | None = None) -> T:
        """As the driver does, for the answer to one statement."""
        return super().wait(self._listened(gen), interval, timeout)

    def _listened(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        """Between the driver's loop and its work. At every round trip: what is not needed then isn't done."""
        silent_from = None
        is_first = self.was_heard and self.pgconn.transaction_status == TransactionStatus.IDLE
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready:
                    silent_from = None
                    if ready & HEARD:
                        self.was_heard, is_first = True, False
                        if self.silence.is_known:
                            self.silence.end()
                elif silent_from is None:
                    silent_from = time.monotonic()
                else:
                    self._give_up_after(time.monotonic() - silent_from, is_first)
                wanted = gen.send(ready)
        except StopIteration as end:
            answer: T = end.value
            return answer

    def _give_up_after(self, seconds: float, is_first: bool) -> None:
        if seconds < (self.silence.seconds_for_first_word if is_first else self.silence.seconds):
            return
        if not is_first:
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
