"""Adverts below the London Living Wage: where the page of rates sends HR after a new one."""

from flask import render_template, url_for
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.pay.salary import PayUnit, shown
from recruitment.vacancies.advert_checks.wage import london_rates
from recruitment.vacancies.advert_checks.wage_review import Below, adverts_below
from recruitment.vacancies.hr.door import state_of, vacancies_hr
from recruitment.web.template_filters import date_in_words

COLUMNS = [
    {"label": "Vacancy"},
    {"label": "State"},
    {"label": "Lowest pay an hour", "is_number": True},
    {"label": "Rate of the day", "is_number": True},
    {"label": "Short by", "is_number": True},
]


@vacancies_hr.get("/below-living-wage")
@requires(Permission.DRAFT_VACANCIES)
def below_living_wage() -> str:
    """Open and scheduled adverts whose pay is below the rate in force at their date."""
    found = adverts_below(clock.now(), current_user.employer_id)
    rates = [f"{_hourly(rate.hourly)} from {date_in_words(rate.in_force_from)}" for rate in reversed(london_rates())]
    return render_template(
        "vacancies/hr/below_living_wage.html", columns=COLUMNS, rows=[_row(one) for one in found], rates=rates
    )


def _row(below: Below) -> dict[str, object]:
    vacancy, short = below.vacancy, below.short
    page = url_for("vacancies_hr.edit_section", vacancy_id=vacancy.id, section="pay")
    day = "When it starts" if vacancy.starts_on else "When it closes"
    return {
        "cells": [
            {"text": vacancy.title, "url": f"{page}#salary_min", "hint": vacancy.reference},
            {"text": state_of(vacancy).capitalize()},
            {"text": _hourly(short.hourly)},
            {"text": _hourly(short.rate), "hint": f"{day}, {date_in_words(short.on)}"},
            {"text": _hourly(short.short_by)},
        ]
    }


def _hourly(units: int) -> str:
    return shown(units, PayUnit.HOUR)
