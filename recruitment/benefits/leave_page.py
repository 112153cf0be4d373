"""How much leave somebody would get: large figures in words, and what they rest on."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from recruitment.benefits.leave_calculator import LONG_SERVICE_YEARS, Leave, pro_rata_leave, rounded_up
from recruitment.benefits.leave_form import LeaveForm
from recruitment.benefits.leave_question import LeaveQuestion, NotGranted, leave_question
from recruitment.benefits.leave_sums import amount, leave_sums
from recruitment.employers.forms import MONTHS
from recruitment.employers.models import Employer
from recruitment.inspection.dates import day_in_words, period_in_words
from recruitment.web.answer import Answer, Figure, Given
from recruitment.web.numbers import plain_number

UNCONFIRMED = "To be confirmed"


def present_leave(form: LeaveForm, today: date) -> Answer | None:
    """The answer to a form that holds; to nothing yet, about full time. None while there is no employer."""
    employer = form.whose
    if employer is None:
        return None
    title = _title(form)
    try:
        asked = leave_question(form, employer, today)
    except NotGranted as problem:
        return Answer(title, missing=str(problem))
    figures = [*_of_a_year(asked), *_of_what_is_left(asked), *_bank_holidays(asked)]
    return Answer(title, figures, _note(form, asked), leave_sums(asked), _given(employer))


def _title(form: LeaveForm) -> str:
    if form.hours.data is None or form.days.data is None:
        return "For full time"
    hours, days = form.hours.data, form.days.data
    over = f"over {plain_number(days)} days" if days != 1 else "on 1 day"
    return f"For {plain_number(hours)} hours {over} a week"


def _of_a_year(asked: LeaveQuestion) -> Iterator[Figure]:
    whole, has_long_service = asked.whole, asked.service >= LONG_SERVICE_YEARS
    why = ", with your five years of service" if has_long_service and whole.later else ""
    yield _figure(asked, whole.now, "of leave in a full year", f"{_hours(asked, whole.now)}{why}.")
    if whole.later and not has_long_service:
        hours = f"{_up_to(asked)}{amount(whole.later.hours, 'hour')}"
        text = f"Five years of local government service give {hours} in a full year."
        yield _figure(asked, whole.later, "after five years", text)


def _of_what_is_left(asked: LeaveQuestion) -> Iterator[Figure]:
    left = asked.left
    if left is None or asked.first_day is None:
        return
    text = f"{_hours(asked, left.now)} from {period_in_words(asked.first_day, asked.year.ends)}."
    if left.later and asked.service < LONG_SERVICE_YEARS:
        days, hours = amount(left.later.days, "day"), amount(left.later.hours, "hour")
        text += f" With five years of service: {_up_to(asked)}{days}, or {hours}."
    yield _figure(asked, left.now, "in your first leave year", text)


def _bank_holidays(asked: LeaveQuestion) -> Iterator[Figure]:
    count, left = asked.bank_holidays, asked.bank_holidays_left
    if count is None or left is None:
        return
    shown = pro_rata_leave(left, asked.week)
    period = period_in_words(asked.first_day or asked.year.begins, asked.year.ends)
    share = "All" if asked.week.share == 1 else "Your share of"
    text = f"{share} {left} from {period}: {amount(shown.hours, 'hour')}."
    if asked.first_day is not None:
        whole = pro_rata_leave(count, asked.week)
        text += f" The whole leave year has {count}: {amount(whole.days, 'day')}, or {amount(whole.hours, 'hour')}."
    yield Figure(*_days(shown, "for bank holidays, on top"), text)


def _note(form: LeaveForm, asked: LeaveQuestion) -> str:
    name = asked.employer.name
    if form.start.data and asked.employer.leave_year_month is None:
        return f"{name} has not stated when its leave year begins, so we show a full year only."
    if form.start.data and asked.first_day is None:
        return f"You would be there for all of the leave year that began on {day_in_words(asked.year.begins)}."
    if asked.bank_holidays is None:
        return f"Bank holidays up to {day_in_words(asked.year.ends)} are not announced yet."
    return ""


def _given(employer: Employer) -> list[Given]:
    """With marks where HR has not confirmed it."""
    unsure = "" if employer.leave_confirmed_on else UNCONFIRMED
    up_to = "Up to " if employer.leave_is_limit else ""
    month = employer.leave_year_month
    leave = {"Leave for full time": employer.base_leave, "After five years of service": employer.long_service_leave}
    return [
        Given(
            "Full-time week",
            f"{plain_number(employer.full_time_week)} hours",
            "" if employer.full_time_week_confirmed_on else UNCONFIRMED,
        ),
        *(
            Given(label, f"{up_to}{plain_number(days)} days a year" if days else "Not stated", unsure)
            for label, days in leave.items()
        ),
        Given("Leave year begins on", f"1 {MONTHS[month - 1]}" if month else "Not stated", unsure),
    ]


def _figure(asked: LeaveQuestion, leave: Leave, unit: str, text: str) -> Figure:
    return Figure(*_days(leave, unit), text, _up_to(asked).strip().capitalize())


def _days(leave: Leave, unit: str) -> tuple[str, str]:
    """18.6, days of leave in a full year."""
    days = rounded_up(leave.days)
    return plain_number(days), f"day{'' if days == Decimal(1) else 's'} {unit}"


def _hours(asked: LeaveQuestion, leave: Leave) -> str:
    words = f"{_up_to(asked)}{amount(leave.hours, 'hour')}"
    return words[:1].upper() + words[1:]


def _up_to(asked: LeaveQuestion) -> str:
    """What is a limit says so."""
    return "up to " if asked.employer.leave_is_limit else ""
