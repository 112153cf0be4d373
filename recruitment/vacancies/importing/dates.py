"""Dates and times of a row: ISO 8601, or as a mapping says that its system writes them."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from recruitment import clock
from recruitment.vacancies.importing.problems import BadValue

YEARS = range(2000, 2101)


@lru_cache(maxsize=4096)  # many rows of a file open and close on one day
def read_instant(
    text: str, formats: tuple[str, ...] = (), *, whole_day: bool = False, closing: bool = False
) -> datetime:
    """The instant in UTC; without an offset London's. A day alone is its start, or its last second when closing.

    `whole_day` says that the time written there is none, only the day counts. Raises BadValue.
    """
    if not formats:
        return _checked(_iso(text, closing=closing))
    wall, has_time = _by_format(text, formats)
    try:
        if whole_day or not has_time:
            day = wall.date()
            return _checked(clock.closing_instant(day) if closing else clock.start_of(day))
        return _checked(wall if wall.tzinfo else clock.from_london(wall))
    except clock.MissingHour as problem:
        raise BadValue("a time that does not exist: the clocks go forward over it") from problem


def read_date(text: str, formats: Sequence[str] = ()) -> date:
    """The day. Raises BadValue."""
    if formats:
        day = _by_format(text, formats)[0].date()
    else:
        try:
            day = date.fromisoformat(text.strip())
        except ValueError as problem:
            raise BadValue("not a date like 2026-12-03") from problem
    if day.year not in YEARS:
        raise BadValue(f"not in the years {YEARS[0]} to {YEARS[-1]}")
    return day


def _iso(text: str, *, closing: bool) -> datetime:
    try:
        return clock.parse_instant(text, closing=closing)
    except clock.MissingHour as problem:
        raise BadValue("a time that does not exist: the clocks go forward over it") from problem
    except clock.NotAnInstant as problem:
        raise BadValue("not a date or time like 2026-12-03 or 2026-12-03T12:00") from problem


def _by_format(text: str, formats: Sequence[str]) -> tuple[datetime, bool]:
    """The moment, and whether a time was written. Text that two formats read differently is not guessed at."""
    read = ((_parsed(text.strip(), one), _has_time(one)) for one in formats)
    found = {(moment, has_time) for moment, has_time in read if moment is not None}
    if len(found) > 1:
        raise BadValue("a date that the mapping's formats read in two ways")
    if not found:
        raise BadValue("not a date in any of the mapping's formats")
    return found.pop()


def _parsed(text: str, one: str) -> datetime | None:
    try:
        return datetime.strptime(text, one)  # noqa: DTZ007 - without an offset it is London's, see above
    except ValueError:
        return None


def _has_time(one: str) -> bool:
    return any(code in one for code in ("%H", "%I", "%X", "%c"))


def _checked(instant: datetime) -> datetime:
    if instant.year not in YEARS:
        raise BadValue(f"not in the years {YEARS[0]} to {YEARS[-1]}")
    return instant
