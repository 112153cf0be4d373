"""Adverts that are on the site, or will be, and pay less than the London Living Wage of their day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import defer, joinedload

from recruitment import clock
from recruitment.database import db
from recruitment.pay.models import LivingWageRate
from recruitment.pay.salary import PayUnit, annual
from recruitment.vacancies.advert_checks.wage import Shortfall, london_rates, shortfall
from recruitment.vacancies.lifecycle import in_state
from recruitment.vacancies.models import Vacancy

#: Nobody's full time is longer: what pays more than the rate for so many hours is not looked at.
LONGEST_WEEK = Decimal(48)
LONG_TEXTS = (Vacancy.description, Vacancy.title_words, Vacancy.summary_words, Vacancy.all_words)


@dataclass(frozen=True)
class Below:
    """An advert, and how far it is below."""

    vacancy: Vacancy
    short: Shortfall


def adverts_below(instant: datetime, employer_id: int | None) -> list[Below]:
    """Of the employer, or of all for None: what is furthest below comes first. Examples are nobody's pay."""
    rates = london_rates()
    found = _below(list(db.session.scalars(_low_paid(rates, instant, employer_id))), rates, instant) if rates else ()
    return sorted(found, key=lambda one: (-one.short.short_by, one.vacancy.id))


def _below(vacancies: list[Vacancy], rates: list[LivingWageRate], instant: datetime) -> Iterator[Below]:
    today = clock.to_london(instant).date()
    for vacancy in vacancies:
        if (short := shortfall(vacancy, rates, today)) is not None:
            yield Below(vacancy, short)


def _low_paid(rates: list[LivingWageRate], instant: datetime, employer_id: int | None) -> Select[Vacancy]:
    """Those whose pay could be below any rate, so that well-paid ones are not read."""
    most = annual(max(rate.hourly for rate in rates), PayUnit.HOUR, LONGEST_WEEK) or 0
    states = or_(in_state("open", instant), in_state("scheduled", instant))
    is_low = or_(Vacancy.annual_min.is_(None), Vacancy.annual_min < most)
    chosen = select(Vacancy).where(states, is_low, Vacancy.is_example.is_(False)).order_by(Vacancy.id)
    if employer_id is not None:
        chosen = chosen.where(Vacancy.employer_id == employer_id)
    return chosen.options(joinedload(Vacancy.employer), *(defer(text) for text in LONG_TEXTS))
