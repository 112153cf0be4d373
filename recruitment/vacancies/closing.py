"""When a vacancy closes, in words that nobody takes for another day."""

from datetime import datetime, time, timedelta

from recruitment import clock
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.web.template_filters import date_in_words, instant_in_words, time_in_words

#: From here on the closing time is marked, and told by the weekday and the days left.
SOON_DAYS = 3


def closing_in_words(closes_at: datetime) -> str:
    """11:59pm on Thursday 3 December 2026."""
    return instant_in_words(_last_moment(closes_at))


def days_left(closes_at: datetime, instant: datetime) -> int:
    """Whole days in London until the day it closes; 0 on that day."""
    return (_last_moment(closes_at).date() - clock.to_london(instant).date()).days


def days_left_in_words(closes_at: datetime, instant: datetime) -> str:
    """Closes today; 1 day left; 12 days left."""
    days = days_left(closes_at, instant)
    return "Closes today" if days < 1 else f"{days} day{'s' if days > 1 else ''} left"


def closes_soon(vacancy: Vacancy, instant: datetime) -> bool:
    """Whether it is open and closes within days."""
    closes_at = vacancy.closes_at
    return is_open_at(vacancy, instant) and closes_at is not None and days_left(closes_at, instant) <= SOON_DAYS


def closing_in_a_line(vacancy: Vacancy, instant: datetime) -> str:
    """Closes Thursday, in 3 days; Closes 11:59pm, Sunday 13 December; Closed. Empty without a closing time."""
    near = _near_closing(vacancy, instant)
    if near is not None or vacancy.closes_at is None:
        return near or ""
    moment = _last_moment(vacancy.closes_at)
    day = date_in_words(moment.date())
    is_this_year = moment.year == clock.to_london(instant).year
    return f"Closes {time_in_words(moment)}, {day.rpartition(' ')[0] if is_this_year else day}"


def closing_on_card(vacancy: Vacancy, instant: datetime) -> str:
    """The same in short: Closes Sun 13 Dec. A time is told only where it is not the end of the day."""
    near = _near_closing(vacancy, instant)
    if near is not None or vacancy.closes_at is None:
        return near or ""
    moment = _last_moment(vacancy.closes_at)
    year = "" if moment.year == clock.to_london(instant).year else f" {moment.year}"
    time_told = "" if (moment.hour, moment.minute) == (23, 59) else f"{time_in_words(moment)}, "
    return f"Closes {time_told}{moment:%a} {moment.day} {moment:%b}{year}"


def _near_closing(vacancy: Vacancy, instant: datetime) -> str | None:
    """Of what has closed, or is near enough to be told by the day alone; None for later days."""
    if vacancy.closes_at is None:
        return None
    if vacancy.closes_at <= instant:
        return "Closed"
    moment, days = _last_moment(vacancy.closes_at), days_left(vacancy.closes_at, instant)
    if days < 2:
        return f"Closes {'tomorrow' if days else 'today'} at {time_in_words(moment)}"
    return f"Closes {moment:%A}, in {days} days" if days <= SOON_DAYS else None


def _last_moment(closes_at: datetime) -> datetime:
    """In London. "Midnight on Thursday" reads as Thursday's end: closing then is told as the minute before."""
    local = clock.to_london(closes_at)
    return clock.to_london(closes_at - timedelta(seconds=1)) if local.time() == time.min else local
