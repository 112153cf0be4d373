"""What the pay of a post comes to for fewer days a week, so that HR sees it as somebody with less time does."""

from dataclasses import dataclass, replace
from decimal import Decimal

from recruitment.pay.salary import PayUnit, shown
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.reckoning import is_paid_as_worked, pay_of
from recruitment.web.numbers import plain_number

#: In days of a week of five.
PATTERNS = {"4 days": Decimal(4), "3 days": Decimal(3), "2½ days": Decimal("2.5")}


@dataclass(frozen=True)
class PartTimePay:
    """Pay for a year of so many days a week."""

    days: str
    hours: str
    pay: str


def part_time_pay(vacancy: Vacancy) -> list[PartTimePay]:
    """For each pattern; none where pay or the employer's full-time week is not known, or work comes as it comes."""
    pay, week = pay_of(vacancy), vacancy.employer.full_time_week
    if week is None or pay.top is None or is_paid_as_worked(vacancy):
        return []
    hours = {days: (week * number / 5).quantize(Decimal("0.01")) for days, number in PATTERNS.items()}
    return [
        PartTimePay(days, plain_number(worked), replace(pay, hours_per_week=worked).actual_in_words)
        for days, worked in hours.items()
    ]


def pay_for_an_hour(vacancy: Vacancy) -> str:
    """£23.42, of the lowest pay; empty where it can't be worked out, or is what was stated."""
    pay = pay_of(vacancy)
    hourly = pay.lowest_hourly
    return "" if hourly is None or pay.unit is PayUnit.HOUR else shown(hourly, PayUnit.HOUR)
