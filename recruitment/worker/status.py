"""Whether what should happen by itself does happen: for whoever runs the site."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import inf

from sqlalchemy import select

from recruitment.database import db
from recruitment.worker.daily import Daily, last_done
from recruitment.worker.models import TaskState, WorkerSeen
from recruitment.worker.presence import WRONG_CLOCK, is_alive
from recruitment.worker.states import NOTED_EVERY
from recruitment.worker.tasks import Timed

#: A task that should have been noted so long ago, and was not, is late.
PATIENCE = timedelta(minutes=5)


@dataclass(frozen=True)
class TaskLine:
    """A task of the schedule, and how it fares."""

    name: str
    how_often: str
    succeeded_at: datetime | None
    #: None for what is looked at all the time.
    next_at: datetime | None
    #: Set while the last try failed.
    failed_at: datetime | None
    last_error: str
    #: Failed last, or nothing heard of it when there should have been.
    is_in_trouble: bool


@dataclass(frozen=True)
class WorkerLine:
    """A worker that was seen within a day."""

    name: str
    started_at: datetime
    seen_at: datetime
    is_alive: bool
    #: Seconds that its clock is wrong, when that is worth a word; else 0.
    clock_off: int


@dataclass(frozen=True)
class Lateness:
    """How far a task is behind, for programs."""

    #: Since it should have been noted again; infinite for one that never was.
    late_seconds: float
    is_failing: bool


def read_tasks(schedule: Sequence[Timed], instant: datetime) -> list[TaskLine]:
    """Every task, in the order of the schedule."""
    states = {state.task: state for state in db.session.scalars(select(TaskState))}
    return [_line(task, states.get(task.name), instant) for task in schedule]


def read_workers(instant: datetime) -> list[WorkerLine]:
    """Those seen within a day, the last seen first."""
    seen = select(WorkerSeen).order_by(WorkerSeen.seen_at.desc(), WorkerSeen.worker)
    return [
        WorkerLine(
            name=worker.worker.rpartition(":")[0],
            started_at=worker.started_at,
            seen_at=worker.seen_at,
            is_alive=is_alive(worker, instant),
            clock_off=round(worker.clock_ahead) if abs(worker.clock_ahead) > WRONG_CLOCK else 0,
        )
        for worker in db.session.scalars(seen)
    ]


def read_lateness(schedule: Sequence[Timed], instant: datetime) -> dict[str, Lateness]:
    """Task → how late it is. One of a date is late when nobody looks whether it is due."""
    states = {state.task: state for state in db.session.scalars(select(TaskState))}
    return {task.name: _lateness(task, states.get(task.name), instant) for task in schedule}


def in_words(every: timedelta) -> str:
    """Every second, every 15 seconds, every 10 minutes."""
    seconds = round(every.total_seconds())
    number, unit = (seconds // 60, "minute") if seconds % 60 == 0 else (seconds, "second")
    return f"Every {unit}" if number == 1 else f"Every {number} {unit}s"


def _lateness(task: Timed, state: TaskState | None, instant: datetime) -> Lateness:
    if state is None:
        return Lateness(inf, is_failing=False)
    late = inf
    if state.succeeded_at is not None:
        late = max(0.0, (instant - state.succeeded_at - task.every - NOTED_EVERY).total_seconds())
    return Lateness(late, is_failing=bool(state.last_error))


def _line(task: Timed, state: TaskState | None, instant: datetime) -> TaskLine:
    """A task of a date is looked at every minute too: `succeeded_at` of its state is the last look."""
    looked_at, error = (state.succeeded_at, state.last_error or "") if state else (None, "")
    is_late = looked_at is None or instant - looked_at > task.every + PATIENCE
    return TaskLine(
        name=task.name,
        how_often=f"Daily from {task.at:%H:%M}" if isinstance(task, Daily) else in_words(task.every),
        succeeded_at=last_done(task.name) if isinstance(task, Daily) else looked_at,
        next_at=task.next_at(instant) if isinstance(task, Daily) else None,
        failed_at=state.failed_at if state and error else None,
        last_error=error,
        is_in_trouble=bool(error) or is_late,
    )
