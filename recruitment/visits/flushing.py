"""A thread in each process that does something again and again, and once more when the process ends."""

import atexit
import os
import threading
from collections.abc import Callable
from datetime import timedelta
from weakref import WeakSet

EVERY = timedelta(minutes=1)


class Flusher:
    """Begins with the first `wake` in a process: threads don't live on in a fork."""

    def __init__(self, flush: Callable[[], None], forget: Callable[[], None], every: timedelta = EVERY) -> None:
        """`flush` writes what is waiting; `forget` drops, in a fork, what the parent will write."""
        self.flush, self.forget, self.every = flush, forget, every
        self.ends_with_process = False
        self._begin_anew()
        _flushers.add(self)

    def wake(self) -> None:
        """Make sure that the thread runs; costs next to nothing when it does."""
        if self.thread is None:
            self._start()

    def stop(self) -> None:
        """Write what is waiting and end."""
        self.stopping.set()
        self.flush()

    def after_fork(self) -> None:
        """In the new process: nothing waits and nothing runs."""
        self.forget()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.lock = threading.Lock()
        self.thread: threading.Thread | None = None
        self.stopping = threading.Event()

    def _start(self) -> None:
        with self.lock:
            if self.thread is None:
                self._end_with_process()
                self.thread = threading.Thread(target=self._run, name="visits", daemon=True)
                self.thread.start()

    def _end_with_process(self) -> None:
        """Once: a fork takes over what its parent wanted done at the end."""
        if not self.ends_with_process:
            self.ends_with_process = True
            atexit.register(self.stop)

    def _run(self) -> None:
        while not self.stopping.wait(self.every.total_seconds()):
            self.flush()


_flushers: WeakSet[Flusher] = WeakSet()


def _after_fork() -> None:
    for flusher in list(_flushers):
        flusher.after_fork()


os.register_at_fork(after_in_child=_after_fork)
