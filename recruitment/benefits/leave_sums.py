"""The formulas of leave, with their numbers put in."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from recruitment.benefits.leave_calculator import (
    FULL_WEEK_DAYS,
    LONG_SERVICE_YEARS,
    STATUTORY_MOST_DAYS,
    STATUTORY_WEEKS,
    pro_rata_leave,
    rounded_up,
    statutory_leave,
)
from recruitment.benefits.leave_question import LeaveQuestion
from recruitment.benefits.leave_year import days_between
from recruitment.web.answer import Sum
from recruitment.web.numbers import plain_number


def leave_sums(asked: LeaveQuestion) -> list[Sum]:
    """In the order in which one would work it out on paper."""
    return [*_of_the_year(asked), *_of_what_is_left(asked), *_bank_holidays(asked), *_by_law(asked)]


def amount(exact: Fraction, unit: str) -> str:
    """130.2 hours, rounded up."""
    shown = rounded_up(exact)
    return f"{plain_number(shown)} {unit}{'' if shown == 1 else 's'}"


def _of_the_year(asked: LeaveQuestion) -> Iterator[Sum]:
    full_time = plain_number(asked.week.full_time)
    yield Sum("A full-time day", (f"{full_time} hours ÷ {FULL_WEEK_DAYS} = {_full_day(asked)} hours",))
    for label, days in _granted(asked).items():
        yield Sum(label, _both(asked, days))


def _of_what_is_left(asked: LeaveQuestion) -> Iterator[Sum]:
    if asked.first_day is None:
        return
    left, all_days = days_between(asked.first_day, asked.year.ends), asked.year.days
    for label, days in _granted(asked).items():
        yield Sum(f"{label}, for {left} of the {all_days} days of the leave year", _both(asked, days, (left, all_days)))


def _bank_holidays(asked: LeaveQuestion) -> Iterator[Sum]:
    count = asked.bank_holidays_left
    if count is not None:
        label = "Bank holidays" if asked.first_day is None else "Bank holidays from your start"
        yield Sum(label, _both(asked, Decimal(count)))


def _by_law(asked: LeaveQuestion) -> Iterator[Sum]:
    """Only where it decides."""
    if asked.whole.is_raised:
        weeks, days = plain_number(STATUTORY_WEEKS), plain_number(asked.week.days)
        least = statutory_leave(asked.week)
        yield Sum(
            f"What the law gives at least, bank holidays included and at most {STATUTORY_MOST_DAYS} days",
            (f"{weeks} weeks × {days} days = {amount(least.days, 'day')}",),
        )


def _granted(asked: LeaveQuestion) -> dict[str, Decimal]:
    """Label → days for full time, as far as they are known and still to come."""
    first, later = asked.granted.days, asked.granted.later_days
    if later is None:
        return {"Leave": first}
    with_service = {"Leave after five years": later}
    return with_service if asked.service >= LONG_SERVICE_YEARS else {"Leave now": first} | with_service


def _both(asked: LeaveQuestion, days: Decimal, part: tuple[int, int] | None = None) -> tuple[str, ...]:
    """In hours and in days, of a part of the year where it is one: so many of its days."""
    week = asked.week
    leave = pro_rata_leave(days, week).part(Fraction(*part) if part else Fraction(1))
    of_year = f" × {part[0]} ÷ {part[1]}" if part else ""
    share = "" if week.share == 1 else f" × {plain_number(week.hours)} ÷ {plain_number(week.full_time)}"
    worked = "" if week.days == FULL_WEEK_DAYS else f" × {plain_number(week.days)} ÷ {FULL_WEEK_DAYS}"
    granted = f"{plain_number(days)} day{'' if days == 1 else 's'}"
    in_hours = f"{granted} × {_full_day(asked)} hours{share}{of_year} = {amount(leave.hours, 'hour')}"
    in_days = f"{granted}{worked}{of_year} = {amount(leave.days, 'day')}"
    return (in_hours, in_days) if worked or of_year else (in_hours,)


def _full_day(asked: LeaveQuestion) -> str:
    return plain_number(asked.week.full_time / FULL_WEEK_DAYS)
