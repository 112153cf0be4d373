"""The dates of a vacancy as a calendar: when it closes, and the day of interviews."""

from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone

from recruitment import clock
from recruitment.vacancies.lifecycle import ENDED
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.record import VacancyRecord, record_of
from recruitment.web.characters import without_refused

PRODUCT = "-//Recruitment for children's services//Vacancy dates//EN"
#: The rule of the clocks since 1996. Onsets are told in the time that ends there, as RFC 5545 wants it.
LONDON = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""


def dates_of(vacancy: Vacancy, instant: datetime) -> bytes:
    """The calendar file. What an early end overtook is there as cancelled, so that it leaves diaries."""
    record = record_of(vacancy, instant)
    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(name, value)
    calendar.add_component(Timezone.from_ical(LONDON.replace("\n", "\r\n")))
    for event in _events(record):
        event.add("status", "CANCELLED" if _is_overtaken(event.start, vacancy) else "CONFIRMED")
        event.add("sequence", vacancy.version_id)
        calendar.add_component(event)
    return calendar.to_ical()


def _events(record: VacancyRecord) -> Iterator[Event]:
    if record.closes_at:
        yield _event(record, "closing", "Closing time", _wall_time(record.closes_at))
    if record.interview_on:
        yield _event(record, "interviews", "Interviews", record.interview_on)


def _event(record: VacancyRecord, kind: str, words: str, start: date) -> Event:
    """A moment, or a whole day; neither makes anybody look busy."""
    event = Event()
    # Where the site stands may change, its references don't: but only the host makes them unlike other sites'.
    event.add("uid", f"{kind}-{record.reference}@{urlsplit(record.url).hostname}")
    event.add("dtstamp", record.updated_at)
    event.add("last-modified", record.updated_at)
    event.add("dtstart", start)
    event.add("summary", without_refused(f"{words}: {record.title}"))
    event.add("description", f"{record.reference}\n{record.url}")
    event.add("url", record.url)
    event.add("transp", "TRANSPARENT")
    if kind == "interviews" and record.location:
        event.add("location", without_refused(record.location))
    return event


def _wall_time(instant: datetime) -> datetime:
    """London's clocks; but UTC in October's doubled hour, whose second half calendars would take for the first."""
    local = clock.to_london(instant)
    return instant if local.fold else local


def _is_overtaken(start: date, vacancy: Vacancy) -> bool:
    """Whether the vacancy was withdrawn or filled before this came."""
    if vacancy.status not in ENDED:
        return False
    moment = start if isinstance(start, datetime) else clock.start_of(start)
    return vacancy.ended_at is None or vacancy.ended_at <= moment
