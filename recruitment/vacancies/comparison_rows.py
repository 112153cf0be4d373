"""What is compared of vacancies: the lines of the table, in the order in which a seeker asks for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from recruitment.vacancies.cards import arrangements_in_words, contract_in_words, hours_in_words
from recruitment.vacancies.closing import closing_in_words, days_left_in_words
from recruitment.vacancies.facts import NOT_STATED
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import DBS_LEVELS, Vacancy
from recruitment.vacancies.pay_words import actual_pay, actual_pay_note, pay_in_full, time_worked, yearly_pay
from recruitment.vacancies.reckoning import is_paid_as_worked
from recruitment.web.template_filters import date_in_words

PAY, ACTUAL_PAY, EMPLOYER = "Pay", "You would get", "Employer"
AS_ABOVE = "Full-time pay, as above"
#: Where others in the row say something; of any other row "Not stated".
GAPS = {ACTUAL_PAY: "Not worked out"}
REGISTRATION = {True: "With Social Work England", False: "Not needed"}


@dataclass(frozen=True)
class Cell:
    """What one vacancy says; empty when it says nothing."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Row:
    """One thing, and what each vacancy says of it."""

    label: str
    cells: list[Cell]

    @property
    def is_pay(self) -> bool:
        """Whether it holds the figures that jobs are compared by first."""
        return self.label in (PAY, ACTUAL_PAY)


def rows(vacancies: Sequence[Vacancy], instant: datetime) -> list[Row]:
    """What none of them states is left out; what some don't state says so."""
    told = [Row(label, [read(one, instant) for one in vacancies]) for label, read in _READERS.items()]
    if len({one.employer_id for one in vacancies}) == 1:
        told = [row for row in told if row.label != EMPLOYER]
    return [_with_gaps_named(row) for row in told if any(cell.text not in ("", AS_ABOVE) for cell in row.cells)]


def _with_gaps_named(row: Row) -> Row:
    gap = Cell(GAPS.get(row.label, NOT_STATED))
    return Row(row.label, [cell if cell.text else gap for cell in row.cells])


def _pay(vacancy: Vacancy, _instant: datetime) -> Cell:
    return Cell(pay_in_full(vacancy) or NOT_STATED, yearly_pay(vacancy))


def _actual_pay(vacancy: Vacancy, _instant: datetime) -> Cell:
    if actual := actual_pay(vacancy):
        return Cell(f"{actual} a year", actual_pay_note(vacancy))
    return Cell(AS_ABOVE if pay_in_full(vacancy) and _is_full_time(vacancy) else "")


def _is_full_time(vacancy: Vacancy) -> bool:
    """As far as is known: by its own hours, all year round."""
    if is_paid_as_worked(vacancy):
        return False
    week, worked = vacancy.employer.full_time_week, vacancy.hours_per_week
    return bool(week and worked and worked >= week and not vacancy.weeks_per_year)


def _hours(vacancy: Vacancy, _instant: datetime) -> Cell:
    patterns, worked = hours_in_words(vacancy), time_worked(vacancy)
    return Cell(patterns or worked or NOT_STATED, worked if patterns else "")


def _closes(vacancy: Vacancy, instant: datetime) -> Cell:
    if vacancy.closes_at is None:
        return Cell(NOT_STATED)
    left = days_left_in_words(vacancy.closes_at, instant) if is_open_at(vacancy, instant) else ""
    return Cell(closing_in_words(vacancy.closes_at), left)


def _day(day: date | None) -> str:
    return date_in_words(day) if day else ""


def _place(vacancy: Vacancy) -> str:
    return ", ".join(filter(None, [vacancy.location, vacancy.postcode]))


def _registration(vacancy: Vacancy) -> str:
    return "" if vacancy.registration_required is None else REGISTRATION[vacancy.registration_required]


def _plain(read: Callable[[Vacancy], str | None]) -> Callable[[Vacancy, datetime], Cell]:
    return lambda vacancy, _instant: Cell(read(vacancy) or "")


_READERS: dict[str, Callable[[Vacancy, datetime], Cell]] = {
    PAY: _pay,
    ACTUAL_PAY: _actual_pay,
    "About the pay": _plain(lambda one: one.salary_extras),
    "Hours": _hours,
    "Working arrangement": _plain(arrangements_in_words),
    "Place": _plain(_place),
    "Contract": _plain(contract_in_words),
    EMPLOYER: _plain(lambda one: one.employer.name),
    "Team": _plain(lambda one: one.team.name if one.team else ""),
    "Closes": _closes,
    "Interviews": _plain(lambda one: _day(one.interview_on)),
    "Starts": _plain(lambda one: _day(one.starts_on)),
    "Registration": _plain(_registration),
    "DBS check": _plain(lambda one: DBS_LEVELS.get(one.dbs_level or "")),
    "In short": _plain(lambda one: one.summary),
}
