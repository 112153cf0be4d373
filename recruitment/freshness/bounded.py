"""Memory with a bound: what was used longest ago goes first."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

V = TypeVar("V")


class Bounded(Generic[V]):
    """Values by key, up to so many bytes in all. Threads share it."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._held: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._lock = threading.Lock()
        #: Bytes of all values that are held.
        self.weight = 0

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Hashable) -> V | None:
        """The value, which is from now on the last to go."""
        with self._lock:
            found = self._held.get(key)
            if found is None:
                return None
            self._held.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: V, weight: int) -> None:
        """Keep a value of so many bytes, unless it alone is more than a quarter of all."""
        if weight > self._most // 4:
            return
        with self._lock:
            if replaced := self._held.pop(key, None):
                self.weight -= replaced[1]
            self._held[key] = value, weight
            self.weight += weight
            while self.weight > self._most:
                _, (_, gone) = self._held.popitem(last=False)
                self.weight -= gone

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()
            self.weight = 0
