"""What is asked about leave, with what the employer grants: of a whole leave year, and of what is left of the first."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from recruitment.bank_holidays import count_between
from recruitment.benefits.leave_calculator import Entitlement, Granted, Week, entitlement
from recruitment.benefits.leave_form import LeaveForm
from recruitment.benefits.leave_year import LeaveYear, leave_year_of
from recruitment.employers.models import Employer

FULL_WEEK = Decimal(5)
JANUARY = 1


class NotGranted(ValueError):
    """The employer has not stated what every figure depends on; the message says what."""


@dataclass(frozen=True)
class LeaveQuestion:
    """A person's week, service and start at an employer."""

    employer: Employer
    granted: Granted
    week: Week
    service: int
    #: The leave year that it is about: that of the start, or today's where they have started.
    year: LeaveYear
    #: The first day of it that counts; None where it is all of the year.
    first_day: date | None

    @property
    def bank_holidays(self) -> int | None:
        """Of the whole leave year."""
        return count_between(self.year.begins, self.year.ends)

    @property
    def bank_holidays_left(self) -> int | None:
        """From the first day on."""
        return count_between(self.first_day or self.year.begins, self.year.ends)

    @property
    def whole(self) -> Entitlement:
        """Of a full leave year."""
        return entitlement(self.granted, self.week, self.service, self.bank_holidays)

    @property
    def left(self) -> Entitlement | None:
        """Of what is left from the first day; None where that is all of it."""
        if self.first_day is None:
            return None
        part = self.year.part_from(self.first_day)
        return entitlement(self.granted, self.week, self.service, self.bank_holidays_left, part)


def leave_question(form: LeaveForm, employer: Employer, today: date) -> LeaveQuestion:
    """Of a form that holds; before anything is asked, of full time. Raises NotGranted."""
    full_time, days = employer.full_time_week, employer.base_leave
    if full_time is None:
        raise NotGranted(f"{employer.name} has not stated its full-time week yet, and every figure depends on it.")
    if days is None:
        raise NotGranted(f"{employer.name} has not stated yet how much leave it grants for full time.")
    start = form.start.data
    year = leave_year_of(max(start or today, today), employer.leave_year_month or JANUARY)
    is_part = start is not None and start > year.begins and employer.leave_year_month is not None
    week = Week(form.hours.data or full_time, form.days.data or FULL_WEEK, full_time)
    granted = Granted(days, employer.long_service_leave)
    return LeaveQuestion(employer, granted, week, form.service.data or 0, year, start if is_part else None)
