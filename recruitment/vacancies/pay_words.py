"""A vacancy's pay as a seeker reads it: for full time, what this post would give, and the way to work out more."""

from decimal import Decimal

from flask import url_for

from recruitment.pay.salary import PayUnit, typed_pounds
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.reckoning import is_paid_as_worked, pay_of
from recruitment.web.numbers import plain_number


def stated_pay(vacancy: Vacancy) -> str:
    """£46,000 to £49,500; £18.50 an hour. Empty when not stated."""
    return pay_of(vacancy).stated_in_words


def pay_in_full(vacancy: Vacancy) -> str:
    """The same with "a year", for where nothing else says so."""
    words = stated_pay(vacancy)
    return f"{words} a year" if words and vacancy.salary_unit == PayUnit.YEAR else words


def yearly_pay(vacancy: Vacancy) -> str:
    """What pay by the hour or day comes to for a full-time year, and the week reckoned with. Empty when unknown."""
    if vacancy.salary_unit in (None, PayUnit.YEAR) or is_paid_as_worked(vacancy):
        return ""
    words = pay_of(vacancy).annual_in_words
    if not words:
        return ""
    week = f", {_full_time_week(vacancy)}" if vacancy.salary_unit == PayUnit.HOUR else ""
    return f"{words} a year for full time{week}"


def actual_pay(vacancy: Vacancy) -> str:
    """What the post's own hours and weeks give: only where it names its hours and its employer a full-time week.

    Empty too for casual work that is paid by the day or hour.
    """
    return "" if is_paid_as_worked(vacancy) else pay_of(vacancy).actual_in_words


def actual_pay_note(vacancy: Vacancy) -> str:
    """For 21 hours a week, 39 weeks a year; full time is 35 hours."""
    return f"for {time_worked(vacancy)}; full time is {_full_time_week(vacancy)}"


def pay_note(vacancy: Vacancy) -> str:
    """One line below the pay: what you would get, else the figure for a year. Empty when the pay says it all."""
    if actual := actual_pay(vacancy):
        is_sure = vacancy.employer.full_time_week_confirmed_on is not None
        unsure = "" if is_sure else f" (if full time is {_full_time_week(vacancy)})"
        return f"You would get {_for_a_year(actual, vacancy)} for {time_worked(vacancy)}{unsure}"
    return yearly_pay(vacancy)


def pay_note_on_card(vacancy: Vacancy) -> str:
    """The same in short: the week that was reckoned with stands beside the hours, "for 21 of 35 hours a week"."""
    actual, week = actual_pay(vacancy), vacancy.employer.full_time_week
    if not actual:
        return yearly_pay(vacancy)
    worked = time_worked(vacancy)
    if vacancy.hours_per_week and week and vacancy.hours_per_week < week:
        worked = worked.replace(" hours a week", f" of {plain_number(week)} hours a week")
    return f"You would get {_for_a_year(actual, vacancy)} for {worked}"


def pay_calculator_url(vacancy: Vacancy) -> str:
    """With the lowest pay that is stated. Empty where none for a year can be told.

    What the calculator would refuse is left out: more hours than full time are paid as full time.
    """
    pay, employer = pay_of(vacancy), vacancy.employer
    yearly = pay.annual_max if pay.annual_min is None else pay.annual_min
    if not yearly or employer.full_time_week is None or is_paid_as_worked(vacancy):
        return ""
    return url_for(
        "benefits.show_pay_calculator",
        employer=employer.slug,
        salary=typed_pounds(yearly).replace(",", ""),
        hours=_within(vacancy.hours_per_week, employer.full_time_week),
        weeks=_within(vacancy.weeks_per_year, employer.weeks_in_year),
    )


def time_worked(vacancy: Vacancy) -> str:
    """21 hours a week, 39 weeks a year; whatever of it is stated."""
    stated = ((vacancy.hours_per_week, "hours a week"), (vacancy.weeks_per_year, "weeks a year"))
    return ", ".join(f"{plain_number(number)} {unit}" for number, unit in stated if number)


def _full_time_week(vacancy: Vacancy) -> str:
    """The hours of full time that were reckoned with; unconfirmed ones say so."""
    employer = vacancy.employer
    unsure = "" if employer.full_time_week_confirmed_on else ", to be confirmed"
    return f"{plain_number(employer.full_time_week)} hours{unsure}"


def _for_a_year(actual: str, vacancy: Vacancy) -> str:
    """Within a sentence, with the unit where the stated pay has another."""
    return _inside(actual) + ("" if vacancy.salary_unit == PayUnit.YEAR else " a year")


def _inside(words: str) -> str:
    """Within a sentence: "From £20,000" → "from £20,000"."""
    return words[:1].lower() + words[1:]


def _within(stated: Decimal | None, most: Decimal) -> str | None:
    return f"{stated:f}" if stated and stated < most else None
