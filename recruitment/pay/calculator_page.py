"""What a post would pay: large figures in words, the sums behind them, and the living wage beside them."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from recruitment.employers.models import Employer
from recruitment.pay.calculator import MONTHS_IN_YEAR, Comparison, Earnings, Post, comparisons, earnings
from recruitment.pay.calculator_form import PayForm
from recruitment.pay.living_wage import KIND_NAMES, Rate, in_force
from recruitment.pay.salary import WEEKS_IN_YEAR, PayUnit, annual, pence_up, shown, typed_pounds
from recruitment.web.answer import Answer, Figure, Given, Sum
from recruitment.web.numbers import plain_number

UNCONFIRMED = "To be confirmed"
#: Who is paid all year says 52, whatever fraction of a week the employer's year has.
FULL_WEEKS = Decimal(52)


def present_pay(form: PayForm, rates: Sequence[Rate], today: date) -> Answer | None:
    """The answer to a form that holds; to nothing yet, the living wage. None while there is no employer."""
    employer = form.whose
    if employer is None:
        return None
    week = employer.full_time_week
    if week is None:
        missing = f"{employer.name} has not stated its full-time week yet, and every figure depends on it."
        return Answer("What you would get", missing=missing)
    if form.salary.data is None:
        return Answer("The living wage now", [*_living_wage(week, rates, today)], given=_given(employer))
    post = Post(form.salary.data, form.hours.data or week, week, _paid_weeks(form, employer), employer.weeks_in_year)
    earned = earnings(post)
    figures = [*_figures(earned), *_beside_rates(comparisons(earned.hourly, rates, today))]
    return Answer(_title(post), figures, sums=_sums(post, earned), given=_given(employer))


def _paid_weeks(form: PayForm, employer: Employer) -> Decimal | None:
    weeks: Decimal | None = form.weeks.data
    is_whole_year = weeks is None or weeks >= min(employer.weeks_in_year, FULL_WEEKS)
    return None if is_whole_year else weeks


def _title(post: Post) -> str:
    """For 21 hours a week, 39 weeks a year."""
    is_full = post.hours == post.full_time_week
    hours = "full time" if is_full else f"{plain_number(post.hours)} hours a week"
    weeks = f", {plain_number(post.paid_weeks)} weeks a year" if post.paid_weeks else ""
    return f"For {hours}{weeks}"


def _figures(earned: Earnings) -> Iterator[Figure]:
    yield Figure(shown(earned.annual), "a year", "Before tax, pension and other deductions.")
    yield Figure(shown(earned.monthly), "a month", "A twelfth of the year’s pay.")
    yield Figure(shown(earned.hourly, PayUnit.HOUR), "an hour", "The same for full time and part time.")


def _beside_rates(compared: Sequence[Comparison]) -> Iterator[Figure]:
    """The first kind of rate as a figure, the others in words."""
    if not compared:
        return
    first, *others = compared
    amount, more = _apart(first)
    told = " ".join([f"That rate is {_dated(first)}.", *(_in_words(one) for one in others)])
    yield Figure(amount, f"{more} an hour than the {first.name}", told)


def _apart(one: Comparison) -> tuple[str, str]:
    """£7.77, more: pay above the rate is rounded down, and what is missing up."""
    if one.above < 0:
        return shown(pence_up(-one.above), PayUnit.HOUR), "less"
    return shown(one.above, PayUnit.HOUR), "more"


def _dated(one: Comparison) -> str:
    """£14.80 from 1 May 2026, and £15.20 from 1 May 2027."""
    rates = [one.rate, *([one.coming] if one.coming else [])]
    return ", and ".join(f"{shown(rate.hourly, PayUnit.HOUR)} {_since(rate)}" for rate in rates)


def _in_words(one: Comparison) -> str:
    amount, more = _apart(one)
    return f"You would get {amount} {more} than the {one.name}, which is {_dated(one)}."


def _since(rate: Rate) -> str:
    return f"from {rate.in_force_from.day} {rate.in_force_from:%B %Y}"


def _living_wage(week: Decimal, rates: Sequence[Rate], today: date) -> Iterator[Figure]:
    """What stands there before anything is asked."""
    for kind, name in KIND_NAMES.items():
        rate = in_force(rates, kind, today)
        if rate is not None:
            yearly = annual(rate.hourly, PayUnit.HOUR, week) or 0
            text = f"The {name} {_since(rate)}. For full time it comes to {shown(yearly)} a year."
            yield Figure(shown(rate.hourly, PayUnit.HOUR), "an hour", text)


def _sums(post: Post, earned: Earnings) -> list[Sum]:
    salary = f"£{typed_pounds(post.salary)}"
    week, year = plain_number(post.full_time_week), plain_number(WEEKS_IN_YEAR)
    hours = f" × {plain_number(post.hours)} ÷ {week} hours" if post.hours != post.full_time_week else ""
    weeks = f" × {plain_number(post.paid_weeks)} ÷ {plain_number(post.weeks_in_year)} weeks" if post.paid_weeks else ""
    year_sum = [Sum("A year", (f"{salary}{hours}{weeks} = {shown(earned.annual)}",))] if hours or weeks else []
    return [
        *year_sum,
        Sum("A month", (f"{shown(earned.annual)} ÷ {MONTHS_IN_YEAR} = {shown(earned.monthly)}",)),
        Sum("An hour", (f"{salary} ÷ {year} weeks ÷ {week} hours = {shown(earned.hourly, PayUnit.HOUR)}",)),
    ]


def _given(employer: Employer) -> list[Given]:
    unsure = "" if employer.full_time_week_confirmed_on else UNCONFIRMED
    return [
        Given("Full-time week", f"{plain_number(employer.full_time_week)} hours", unsure),
        Given("Weeks in a year", plain_number(employer.weeks_in_year), unsure),
    ]
