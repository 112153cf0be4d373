"""Tasks with one effect a date in London, however often they are looked at, how late, and by how many workers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import delete, func, select, update

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.worker.models import TaskDay
from recruitment.worker.presence import THIS_WORKER
from recruitment.worker.tasks import SLOW_LANE, IsStopping
from recruitment.worker.upserts import upsert

#: Renewed while a task runs; two clocks that are five minutes apart fit in.
LEASE = timedelta(minutes=15)
KEPT = timedelta(days=90)
#: A clock that is five minutes fast must not begin a day before the one before it is over.
EARLIEST = time(0, 10)


@dataclass(frozen=True)
class Daily:
    """`run(is_stopping, day)` has one effect for the date.

    The date counts as done when `run` returns without having been asked to stop; until then it is run again, so it has
    to go on where it left off. `makes_up`: so many days before today are done too when no worker was there.
    """

    name: str
    run: Callable[[IsStopping, date], object]
    at: time = time(7)
    makes_up: int = 0

    every = timedelta(minutes=1)
    lane = SLOW_LANE

    def __post_init__(self) -> None:
        if self.at < EARLIEST:
            raise ValueError(f"{self.name} begins before {EARLIEST:%H:%M}, when the day before may not be over")

    def perform(self, is_stopping: IsStopping) -> None:
        """The dates that are due and nobody's yet, the oldest first."""
        for day in self.due_days(clock.now()):
            if not is_stopping() and not is_taken(self.name, day, clock.now()):
                self.perform_for(day, is_stopping)

    def due_days(self, instant: datetime) -> list[date]:
        """Today, from the hour on, and the days it makes up."""
        local = clock.to_london(instant)
        newest = local.date() if local.time() >= self.at else local.date() - timedelta(days=1)
        oldest = local.date() - timedelta(days=self.makes_up)
        return [oldest + timedelta(days=number) for number in range((newest - oldest).days + 1)]

    def next_at(self, instant: datetime) -> datetime:
        """When the next date is due, after the one that is due at this instant."""
        local = clock.to_london(instant)
        day = local.date() + timedelta(days=local.time() >= self.at)
        try:
            return clock.from_london(datetime.combine(day, self.at))
        except clock.MissingHour:
            return clock.from_london(datetime.combine(day, time(2)))

    def perform_for(self, day: date, is_stopping: IsStopping) -> None:
        """That of one date, whatever the hour, unless it is done or somebody's."""
        if not claim(self.name, day, clock.now()):
            return
        is_done = False
        try:
            self.run(is_stopping, day)
            is_done = not is_stopping()
        finally:
            release(self.name, day, clock.now(), is_done=is_done)


def last_done(task: str) -> datetime | None:
    """When it was done the last time."""
    return db.session.scalar(select(func.max(TaskDay.done_at)).where(TaskDay.task == task))


def is_taken(task: str, day: date, instant: datetime) -> bool:
    """Done, or somebody's. Looked up by reading: who looks every minute must not take the write lock for nothing."""
    found = db.session.get(TaskDay, (task, day))
    taken = found is not None and (found.done_at is not None or found.leased_until > instant)
    db.session.rollback()
    return taken


def claim(task: str, day: date, instant: datetime) -> bool:
    """Make the date ours in one conditional write; False when it is done or somebody else's."""
    is_free = TaskDay.done_at.is_(None) & (TaskDay.leased_until <= instant)
    ours = {"worker": THIS_WORKER, "leased_until": instant + LEASE}
    with transaction():
        taken = db.session.execute(upsert(TaskDay, {"task": task, "day": day}, ours, where=is_free))
        return taken.first() is not None


def release(task: str, day: date, instant: datetime, *, is_done: bool) -> None:
    """Say that the date is done, or let anybody take it again. No effect when the lease went to another."""
    ended = update(TaskDay).where(TaskDay.task == task, TaskDay.day == day, TaskDay.worker == THIS_WORKER)
    with transaction():
        db.session.execute(ended.values(leased_until=instant, done_at=instant if is_done else None))


def renew_leases(instant: datetime) -> None:
    """Keep what this worker is in the middle of: called from beside the task, while it runs."""
    own = (TaskDay.worker == THIS_WORKER, TaskDay.done_at.is_(None), TaskDay.leased_until > instant)
    is_any = db.session.scalar(select(TaskDay.task).where(*own).limit(1)) is not None
    db.session.rollback()
    if is_any:
        with transaction():
            db.session.execute(update(TaskDay).where(*own).values(leased_until=instant + LEASE))


def let_go_of_all() -> None:
    """Dates that were under way when the database was copied are nobody's any more."""
    db.session.execute(delete(TaskDay).where(TaskDay.done_at.is_(None)))


def forget_old_days(_is_stopping: IsStopping, day: date) -> None:
    """What was done long ago is not looked at again."""
    with transaction():
        db.session.execute(delete(TaskDay).where(TaskDay.day < day - KEPT))
