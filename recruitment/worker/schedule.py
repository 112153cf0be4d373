"""Everything that happens by itself, and how often: one table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from recruitment.accounts.unsent_forms import forget_old
from recruitment.mail.delivery import deliver_due
from recruitment.registrations.notices import tell_daily

#: Says whether the worker was asked to end, so that long work can leave off between two steps.
IsStopping = Callable[[], bool]


@dataclass(frozen=True)
class Task:
    """Something done again and again."""

    name: str
    run: Callable[[IsStopping], object]
    every: timedelta


SCHEDULE: tuple[Task, ...] = (
    Task("deliver mail", deliver_due, timedelta(seconds=1)),
    Task("forget unsent forms", lambda _is_stopping: forget_old(), timedelta(minutes=10)),
    Task("tell of new registrations", tell_daily, timedelta(minutes=10)),
)
