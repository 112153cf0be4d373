"""Vacancies as cards of a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.closing import closes_soon, closing_on_card
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, HOURS, Vacancy
from recruitment.vacancies.pay_words import pay_note_on_card, stated_pay
from recruitment.web.numbers import plain_number


@dataclass(frozen=True)
class Card:
    """What the job_card component shows; pay, notes and closing are empty when there is nothing to say."""

    reference: str
    title: str
    url: str
    pay: str
    pay_note: str
    summary: str
    #: Contract, hours, working arrangement and place, for feeds; on the card without a place that says nothing new.
    tags: list[str]
    terms: list[str]
    closes: str
    closes_soon: bool
    employer_name: str
    is_example: bool


def card(vacancy: Vacancy, instant: datetime, *, names_employer: bool = False) -> Card:
    """The vacancy in short; `names_employer` where a list mixes employers."""
    terms, place = _terms(vacancy), vacancy.location or ""
    return Card(
        reference=vacancy.reference,
        title=vacancy.title,
        url=page_of(vacancy),
        pay=stated_pay(vacancy),
        pay_note=pay_note_on_card(vacancy),
        summary=vacancy.summary or "",
        tags=[*terms, *filter(None, [place])],
        terms=[*terms, *filter(None, [_told_place(vacancy)])],
        closes=closing_on_card(vacancy, instant),
        closes_soon=closes_soon(vacancy, instant),
        employer_name=vacancy.employer.name if names_employer else "",
        is_example=vacancy.is_example,
    )


def contract_in_words(vacancy: Vacancy) -> str:
    """Fixed term, 12 months; empty when not stated."""
    words = CONTRACT_TYPES.get(vacancy.contract_type or "", "")
    if vacancy.contract_months:
        months = f"{vacancy.contract_months} month{'s' if vacancy.contract_months > 1 else ''}"
        words = f"{words}, {months}" if words else months
    return words


def hours_in_words(vacancy: Vacancy) -> str:
    """Full time, part time or job share."""
    return _any_of(vacancy.hours, HOURS)


def arrangements_in_words(vacancy: Vacancy) -> str:
    """Hybrid or remote."""
    return _any_of(vacancy.working_arrangement, ARRANGEMENTS)


def _any_of(values: Sequence[str], labels: Mapping[str, str]) -> str:
    chosen = [label for value, label in labels.items() if value in values]
    words = [label if not place else label.lower() for place, label in enumerate(chosen)]
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _told_place(vacancy: Vacancy) -> str:
    """Empty where it is only the employer's own name: Islington, London on the site of Islington."""
    place = vacancy.location or ""
    return "" if place.partition(",")[0].strip() == vacancy.employer.short_name else place


def _terms(vacancy: Vacancy) -> list[str]:
    worked = f"{plain_number(vacancy.hours_per_week)} hours" if vacancy.hours_per_week else ""
    hours = ", ".join(filter(None, [hours_in_words(vacancy), worked]))
    return [text for text in (contract_in_words(vacancy), hours, arrangements_in_words(vacancy)) if text]
