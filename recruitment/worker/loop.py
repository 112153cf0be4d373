"""The loop of `flask worker`: runs what is due, outlives its failures, and ends when it is asked to."""

import signal
import time
import traceback
from collections.abc import Sequence
from datetime import timedelta
from threading import Event
from types import FrameType

from flask import Flask

from recruitment.web.logs import log
from recruitment.worker.tasks import Timed

POLL_SECONDS = 1.0
#: A database that is away, or a mistake of ours, isn't tried again at once.
WAIT_AFTER_FAILURE = timedelta(seconds=5)
#: What is under way when the worker is asked to end gets this long; a mail cut off here goes again after its lease.
GRACE_SECONDS = 0.7


class CutOff(BaseException):
    """The grace has run out in the middle of something."""


class Loop:
    """Runs tasks, each in an application context of its own. Intervals are by a clock that nobody sets."""

    def __init__(self, app: Flask, tasks: Sequence[Timed]) -> None:
        self.app = app
        self.tasks = tasks
        self.due_at = {task.name: 0.0 for task in tasks}
        self.stopping = Event()

    def run(self) -> None:
        """Until `stop`."""
        log.info("worker started", tasks=[task.name for task in self.tasks])
        try:
            while not self.stopping.is_set():
                self.run_due(time.monotonic())
                self.stopping.wait(POLL_SECONDS)
        except CutOff:
            log.warning("worker cut off what was under way")
        log.info("worker ended")

    def run_due(self, instant: float) -> None:
        """Each task whose time has come, by time.monotonic()."""
        for task in self.tasks:
            if self.due_at[task.name] <= instant and not self.stopping.is_set():
                wait = task.every if self._run(task) else WAIT_AFTER_FAILURE
                self.due_at[task.name] = instant + wait.total_seconds()

    def stop(self) -> None:
        """End after the step that is under way."""
        self.stopping.set()

    def _run(self, task: Timed) -> bool:
        """Whether it went well. Nothing that one task does may end the worker."""
        try:
            with self.app.app_context():
                task.perform(self.stopping.is_set)
        except Exception as problem:
            # Where, but not the message, which may quote what a person typed.
            frames = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(problem.__traceback__)]
            log.error("task failed", task=task.name, kind=type(problem).__name__, frames=frames[-12:])
            return False
        return True


def run_until_signalled(loop: Loop) -> None:
    """Until SIGTERM or SIGINT: these end it at once while it waits, and within a second whatever it does."""

    def ask(_number: int, _frame: FrameType | None) -> None:
        loop.stop()
        signal.setitimer(signal.ITIMER_REAL, GRACE_SECONDS)

    def cut_off(_number: int, _frame: FrameType | None) -> None:
        raise CutOff

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)
    signal.signal(signal.SIGALRM, cut_off)
    loop.run()
    signal.setitimer(signal.ITIMER_REAL, 0)
