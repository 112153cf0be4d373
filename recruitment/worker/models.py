"""What the workers keep of themselves: which day's tasks are done, how tasks fare, and who was seen."""

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base, UTCDateTime


class TaskDay(Base):
    """A daily task on one date in London: somebody's until the lease runs out, and done once `done_at` is there."""

    __tablename__ = "task_day"

    task: Mapped[str] = mapped_column(String(60), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    worker: Mapped[str] = mapped_column(String(120))
    leased_until: Mapped[datetime] = mapped_column(UTCDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


class TaskState(Base):
    """How a task fared the last times, whichever worker ran it."""

    __tablename__ = "task_state"

    task: Mapped[str] = mapped_column(String(60), primary_key=True)
    succeeded_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    failed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: What kind of failure and where; never its message, which may quote a person.
    last_error: Mapped[str | None] = mapped_column(String(300))


class WorkerSeen(Base):
    """A worker's own word that it lives."""

    __tablename__ = "worker_seen"

    #: Machine, process and a random part: a number may be given again.
    worker: Mapped[str] = mapped_column(String(120), primary_key=True)
    started_at: Mapped[datetime] = mapped_column(UTCDateTime)
    seen_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: Seconds that its clock is ahead of the database's.
    clock_ahead: Mapped[float]
