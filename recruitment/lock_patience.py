"""How long a lock is waited for: not long again, once somebody has waited in vain and nobody got through since."""

import time

#: A writer waits this long for another: the 503 page must come within five seconds.
LOCK_WAIT_MS = 3000
#: So long while nobody gets through: whoever has a thread must not keep those who wait for one.
STUCK_WAIT_MS = 150
#: After a wait in vain, so many seconds of short ones.
STUCK_FOR = 1.0


class Patience:
    """Of one process. Threads may write it at once: each value stands by itself."""

    def __init__(self) -> None:
        self.missed_at = self.taken_at = -STUCK_FOR

    @property
    def is_short(self) -> bool:
        """Whether somebody has just waited in vain, and nobody got through since."""
        return self.missed_at > self.taken_at and time.monotonic() - self.missed_at < STUCK_FOR

    @property
    def milliseconds(self) -> int:
        """What may be waited now; it may change while somebody waits."""
        return STUCK_WAIT_MS if self.is_short else LOCK_WAIT_MS

    def miss(self, began: float) -> None:
        """Somebody waited in vain from that moment of time.monotonic(). Where others got through it means nothing."""
        if self.taken_at < began:
            self.missed_at = time.monotonic()

    def take(self) -> None:
        """Somebody got through."""
        self.taken_at = time.monotonic()
