"""The only source of "now". Instants are aware and in UTC; people read and write Europe/London."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
LAST_SECOND = time(23, 59, 59)


class NotAnInstant(ValueError):
    """The text is no date or time that this site can hold."""


class MissingHour(NotAnInstant):
    """The clocks went forward over this time: it never was."""


def now() -> datetime:
    """The current instant, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The current date in London."""
    return to_london(now()).date()


def to_london(instant: datetime) -> datetime:
    """An aware instant as London's clocks show it."""
    return instant.astimezone(LONDON)


def from_london(wall: datetime) -> datetime:
    """A naive London wall time as a UTC instant: the later one in October's doubled hour.

    Raises MissingHour in the hour that March leaves out.
    """
    instant = wall.replace(tzinfo=LONDON, fold=1).astimezone(UTC)
    if to_london(instant).replace(tzinfo=None) != wall:
        raise MissingHour(f"{wall:%H:%M on %d %B %Y} does not exist: the clocks go forward that night")
    return instant


def closing_instant(day: date) -> datetime:
    """A date alone closes at 23:59:59 in London."""
    return from_london(datetime.combine(day, LAST_SECOND))


def start_of(day: date) -> datetime:
    """Midnight in London at the start of the day."""
    return from_london(datetime.combine(day, time.min))


def parse_instant(text: str, *, closing: bool = False) -> datetime:
    """ISO 8601; without an offset Europe/London; a date alone is its start, or its last second when closing.

    Raises NotAnInstant (MissingHour among them).
    """
    text = text.strip()
    try:
        if (day := _date_alone(text)) is not None:
            return closing_instant(day) if closing else start_of(day)
        moment = datetime.fromisoformat(text)
        return from_london(moment) if moment.tzinfo is None else moment.astimezone(UTC)
    except MissingHour:
        raise
    except (ValueError, OverflowError) as problem:
        raise NotAnInstant(f"{text[:40]!r} is not a date or time like 2026-12-03 or 2026-12-03T12:00") from problem


def _date_alone(text: str) -> date | None:
    """In any form of ISO 8601, 20261203 too: datetime would read midnight into it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
