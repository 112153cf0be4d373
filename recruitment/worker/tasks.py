"""What a worker can be given to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

#: Says whether the worker was asked to end, so that long work can leave off between two steps.
IsStopping = Callable[[], bool]

#: Each lane is walked by a thread of its own, so that what takes long holds up nothing in the others.
MAIL_LANE = "mail"
PULSE_LANE = "pulse"
SLOW_LANE = "slow"


class Timed(Protocol):
    """Something the worker does by the clock."""

    @property
    def name(self) -> str:
        """As pages and logs call it."""

    @property
    def every(self) -> timedelta:
        """How long after one look the next one comes."""

    @property
    def lane(self) -> str:
        """Whom it shares a thread with."""

    def perform(self, is_stopping: IsStopping) -> object:
        """What is due now, which may be nothing."""


@dataclass(frozen=True)
class Task:
    """Something done again and again, in an effect that may be repeated."""

    name: str
    run: Callable[[IsStopping], object]
    every: timedelta
    lane: str = SLOW_LANE

    def perform(self, is_stopping: IsStopping) -> object:
        """Each look is a run."""
        return self.run(is_stopping)
