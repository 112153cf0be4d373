"""How tasks fare, kept where a page can tell it."""

import traceback
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from recruitment.config import ROOT
from recruitment.database import db, transaction
from recruitment.worker.models import TaskState
from recruitment.worker.upserts import upsert

#: A task of every second is noted once a minute: nobody reads it sooner, and each note takes the write lock.
NOTED_EVERY = timedelta(minutes=1)
ERROR_LENGTH = 300


class States:
    """What this worker noted last of each task. One task is run by one thread."""

    def __init__(self) -> None:
        self.succeeded: dict[str, datetime] = {}

    def note_success(self, task: str, instant: datetime) -> None:
        """Once a minute, and at once after a failure."""
        last = self.succeeded.get(task)
        if last is None or instant - last >= NOTED_EVERY or instant < last:
            _keep(task, succeeded_at=instant, last_error=None)
            self.succeeded[task] = instant

    def note_failure(self, task: str, instant: datetime, problem: Exception) -> None:
        """Each time: who fails waits before the next try."""
        self.succeeded.pop(task, None)
        _keep(task, failed_at=instant, last_error=where_it_failed(problem))


def note_done(task: str, instant: datetime) -> None:
    """Something outside the schedule was done: a command's work."""
    _keep(task, succeeded_at=instant, last_error=None)


def last_success(task: str) -> datetime | None:
    """When it was noted the last time that the task was done."""
    return db.session.scalar(select(TaskState.succeeded_at).where(TaskState.task == task))


def where_it_failed(problem: Exception) -> str:
    """Kind and place in our own code, but not the message, which may quote what a person typed."""
    frames = traceback.extract_tb(problem.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(ROOT / "recruitment")] or list(frames)
    place = f" in {Path(ours[-1].filename).stem}.{ours[-1].name}, line {ours[-1].lineno}" if ours else ""
    return f"{type(problem).__name__}{place}"[:ERROR_LENGTH]


def _keep(task: str, **values: object) -> None:
    with transaction():
        db.session.execute(upsert(TaskState, {"task": task}, values))
