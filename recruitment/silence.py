"""A server that takes what it is told and says nothing: it is waited for once, and then asked by one at a time."""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from recruitment.lock_patience import LOCK_WAIT_MS

#: A server says nothing while it waits for a lock, and the 503 page must come within five seconds.
LONGEST_SILENCE = LOCK_WAIT_MS / 1000 + 0.4
#: So long while it is known to be silent: whoever has a thread must not keep those who wait for one.
KNOWN_SILENCE = 0.1
#: Seconds between one who asks it in vain and the next.
ASKED_EVERY = 1.0
#: Of what may be waited, the part for a first word: what is said between transactions waits for nobody but who changes
#: the tables themselves, and there is time left to connect anew.
FIRST_WORD = 0.3
#: For commands: an operator looks on, and a migration is not to be broken off.
ENDLESS = math.inf


class Silence:
    """Of one process, whose connections share it. Threads may write it at once: each value stands by itself."""

    def __init__(self) -> None:
        self.longest = LONGEST_SILENCE
        self.is_known = False
        self.ask_at = 0.0
        self.asking = Lock()

    @property
    def seconds(self) -> float:
        """What may be waited now; it may change while somebody waits."""
        return KNOWN_SILENCE if self.is_known else self.longest

    @property
    def seconds_for_first_word(self) -> float:
        """Between transactions: the server has nothing to wait for, and may have forgotten the connection."""
        return self.seconds if self.is_known else self.longest * FIRST_WORD

    def notice(self) -> None:
        """Somebody waited in vain."""
        self.ask_at = time.monotonic() + ASKED_EVERY
        self.is_known = True

    def end(self) -> None:
        """Something was said."""
        self.is_known = False

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """Whether it is the caller's to connect: anybody's to a server that talks, one's at a time to a silent one."""
        if not self.is_known:
            yield True
        elif time.monotonic() < self.ask_at or not self.asking.acquire(blocking=False):
            yield False
        else:
            try:
                yield True
            finally:
                self.asking.release()

    @contextmanager
    def borne(self, seconds: float) -> Iterator[None]:
        """By the whole process meanwhile."""
        was, self.longest = self.longest, seconds
        try:
            yield
        finally:
            self.longest = was
