"""The loop of `flask worker`: runs what is due, outlives its failures, and ends when it is asked to."""

import signal
import time
import traceback
from collections.abc import Sequence
from datetime import timedelta
from threading import Event, Thread
from types import FrameType

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from recruitment import clock
from recruitment.web.logs import log
from recruitment.worker.events import task_failed
from recruitment.worker.states import States
from recruitment.worker.tasks import MAIL_LANE, Timed

POLL_SECONDS = 1.0
#: A database that is away, or a mistake of ours, isn't tried again at once.
WAIT_AFTER_FAILURE = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=5)
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
        self.failures = dict.fromkeys(self.due_at, 0)
        self.states = States()
        self.stopping = Event()

    def run(self) -> None:
        """Until `stop`. Mail is delivered by this thread, each other lane by one of its own."""
        log.info("worker started", tasks=[task.name for task in self.tasks])
        lanes = sorted({task.lane for task in self.tasks} - {MAIL_LANE})
        threads = [Thread(target=self._walk, args=(lane,), name=lane, daemon=True) for lane in lanes]
        try:
            for thread in threads:
                thread.start()
            self._walk(MAIL_LANE)
            for thread in threads:
                thread.join(GRACE_SECONDS)
        except CutOff:
            log.warning("worker cut off what was under way")
        log.info("worker ended")

    def run_due(self, instant: float, lane: str | None = None) -> None:
        """Each task whose time has come, by time.monotonic(); of one lane, or of all."""
        for task in self.tasks:
            is_ours = lane is None or task.lane == lane
            if is_ours and self.due_at[task.name] <= instant and not self.stopping.is_set():
                self.due_at[task.name] = instant + self._run(task).total_seconds()

    def stop(self) -> None:
        """End after the step that is under way."""
        self.stopping.set()

    def _walk(self, lane: str) -> None:
        while not self.stopping.is_set():
            self.run_due(time.monotonic(), lane)
            self.stopping.wait(POLL_SECONDS)

    def _run(self, task: Timed) -> timedelta:
        """How long to wait for the next look. Nothing that one task does may end the worker."""
        try:
            with self.app.app_context():
                task.perform(self.stopping.is_set)
                self.states.note_success(task.name, clock.now())
        except Exception as problem:
            self.failures[task.name] += 1
            self._tell_failure(task, problem)
            return wait_after(self.failures[task.name])
        self.failures[task.name] = 0
        return task.every

    def _tell_failure(self, task: Timed, problem: Exception) -> None:
        # Where, but not the message, which may quote what a person typed.
        frames = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(problem.__traceback__)]
        log.error("task failed", task=task.name, kind=type(problem).__name__, frames=frames[-12:])
        task_failed.send(task.name, problem=problem, app=self.app)
        try:
            with self.app.app_context():
                self.states.note_failure(task.name, clock.now(), problem)
        except SQLAlchemyError:
            log.warning("failure not noted: the database is away", task=task.name)


def wait_after(failures: int) -> timedelta:
    """Before the next try of what failed so often in a row: 5, 10, 20 … seconds, five minutes at most."""
    return min(WAIT_AFTER_FAILURE * 2 ** min(failures - 1, 10), LONGEST_WAIT)


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
