"""Dated living-wage rates: which one an advert is held to on a day, and whether pay falls below it."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

#: In the order in which pay is held against them.
KIND_NAMES = {"london-living-wage": "London Living Wage", "national-living-wage": "National Living Wage"}


class Rate(Protocol):
    """What is asked of a rate that HR keeps."""

    @property
    def kind(self) -> str: ...

    @property
    def hourly(self) -> int:
        """Hundredths of a penny."""

    @property
    def announced_on(self) -> date: ...

    @property
    def in_force_from(self) -> date:
        """The day from which nobody may pay less; an employer may pay it from its announcement."""


R = TypeVar("R", bound=Rate)


def in_force(rates: Iterable[R], kind: str, on: date) -> R | None:
    """The rate of this kind that has to be paid on a day (London); None before the first."""
    due = [rate for rate in rates if rate.kind == kind and rate.in_force_from <= on]
    return max(due, key=lambda rate: (rate.in_force_from, rate.announced_on), default=None)


def coming(rates: Iterable[R], kind: str, on: date) -> R | None:
    """The next rate, announced on or before a day and not yet in force; None while there is none."""
    ahead = [rate for rate in rates if rate.kind == kind and rate.announced_on <= on < rate.in_force_from]
    return min(ahead, key=lambda rate: (rate.in_force_from, rate.announced_on), default=None)


def falls_below(hourly: int, rate: Rate | None) -> bool:
    """Whether pay for an hour, in units, is less than the rate. Without a rate nothing is."""
    return rate is not None and hourly < rate.hourly
