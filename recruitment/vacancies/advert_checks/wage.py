"""Pay below the London Living Wage of the day on which the advert is held to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select

from recruitment import clock
from recruitment.database import db
from recruitment.pay.living_wage import falls_below, in_force
from recruitment.pay.models import LivingWageRate
from recruitment.pay.salary import PayUnit, pence_up, shown
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.reckoning import pay_of
from recruitment.web.template_filters import date_in_words

LONDON = "london-living-wage"


@dataclass(frozen=True)
class Shortfall:
    """Pay for an hour that is less than the rate of the day; both in hundredths of a penny."""

    hourly: int
    rate: int
    on: date

    @property
    def short_by(self) -> int:
        """For an hour."""
        return self.rate - self.hourly


class LivingWage(Check):
    """Nobody is offered less than the London Living Wage that is in force when they start."""

    kind = Kind.BLOCKING
    field = "salary_min"
    why = "The council pays everybody at least the London Living Wage."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when the lowest pay for an hour is below it. Apprentices are outside the scheme: of theirs HR is told."""
        short = shortfall(advert.vacancy, london_rates(), clock.to_london(advert.instant).date())
        if short is None:
            return
        paid, rate = shown(short.hourly, PayUnit.HOUR), shown(short.rate, PayUnit.HOUR)
        what = f"The lowest pay comes to {paid} an hour. The London Living Wage is {rate} on {date_in_words(short.on)}"
        finding = self.found(what, f"Raise it by at least {shown(pence_up(short.short_by), PayUnit.HOUR)} an hour")
        is_apprentice = advert.vacancy.contract_type == "apprenticeship"
        yield replace(finding, kind=Kind.ADVISING, why=_OF_APPRENTICES) if is_apprentice else finding


_OF_APPRENTICES = "The Living Wage Foundation leaves apprentices out, so it may be lower. Make sure it is meant."


def london_rates() -> list[LivingWageRate]:
    """Every London Living Wage that HR has entered."""
    by_date = LivingWageRate.in_force_from, LivingWageRate.id
    return list(db.session.scalars(select(LivingWageRate).where(LivingWageRate.kind == LONDON).order_by(*by_date)))


def shortfall(vacancy: Vacancy, rates: Iterable[LivingWageRate], today: date) -> Shortfall | None:
    """How far the lowest pay is below the rate on the day of the start, else of closing, else today; None if not."""
    hourly, on = pay_of(vacancy).lowest_hourly, day_held_to(vacancy, today)
    rate = in_force(rates, LONDON, on)
    if hourly is None or rate is None or not falls_below(hourly, rate):
        return None
    return Shortfall(hourly, rate.hourly, on)


def day_held_to(vacancy: Vacancy, today: date) -> date:
    """The day on which somebody would begin, as far as it is known."""
    if vacancy.starts_on is not None:
        return vacancy.starts_on
    return last_day(vacancy) or today


def last_day(vacancy: Vacancy) -> date | None:
    """The day in London on which one can still apply; midnight belongs to the day before."""
    closes_at = vacancy.closes_at
    return clock.to_london(closes_at - timedelta(seconds=1)).date() if closes_at else None
