"""Example vacancies, dated from the day they are loaded, through the same rules as any vacancy."""

from datetime import date, datetime, time, timedelta
from typing import Any

from recruitment import clock
from recruitment.employers.models import Employer
from recruitment.starter.reading import read_vacancies
from recruitment.vacancies.drafting import change_vacancy, draft_vacancy
from recruitment.vacancies.publishing import publish

OPENING = time(9)
SATURDAY = 5
CHRISTMAS, NEW_YEAR = (12, 24), (1, 1)
#: Fields of the content that count days, and are no fields of a vacancy.
DAYS = ("opens", "closes", "interview", "starts")


def add_examples(employer: Employer) -> int:
    """Draft and publish them all, as the system; returns how many."""
    rows = read_vacancies()
    for row in rows:
        _add(employer, row, clock.today())
    return len(rows)


def _add(employer: Employer, row: dict[str, Any], today: date) -> None:
    """A closed one is published as it was, and then gets the closing time that has passed."""
    closes_at = _closing(row, today)
    has_closed = closes_at <= clock.now()
    values = {name: value for name, value in row.items() if name not in DAYS} | {
        "closes_at": clock.closing_instant(today + timedelta(1)) if has_closed else closes_at,
        "interview_on": _weekday(row, "interview", today),
        "starts_on": _weekday(row, "starts", today),
        "is_example": True,
    }
    vacancy = draft_vacancy(employer, values, by=None)
    publish(vacancy, by=None, at=_at(today + timedelta(row["opens"]), OPENING))
    if has_closed:
        change_vacancy(vacancy, {"closes_at": closes_at}, by=None)


def _closing(row: dict[str, Any], today: date) -> datetime:
    day = today + timedelta(row["closes"])
    if "closes_at" not in row:
        return clock.closing_instant(day)
    return _at(day, time.fromisoformat(row["closes_at"]))


def _at(day: date, hour: time) -> datetime:
    return clock.from_london(datetime.combine(day, hour))


def _weekday(row: dict[str, Any], name: str, today: date) -> date | None:
    """Nobody is interviewed or starts at a weekend or between Christmas and New Year: the first working day after."""
    if name not in row:
        return None
    day = today + timedelta(row[name])
    while day.weekday() >= SATURDAY or (day.month, day.day) >= CHRISTMAS or (day.month, day.day) == NEW_YEAR:
        day += timedelta(1)
    return day
