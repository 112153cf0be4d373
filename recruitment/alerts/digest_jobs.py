"""The jobs of a digest as its mail tells them: those that are still open."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from recruitment.alerts.links import whole_address
from recruitment.alerts.models import SentVacancy
from recruitment.database import db
from recruitment.vacancies.addresses import slug_of_title
from recruitment.vacancies.cards import arrangements_in_words, contract_in_words, hours_in_words
from recruitment.vacancies.closing import closing_in_a_line
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import pay_in_full, pay_note
from recruitment.vacancies.published import by_newest, for_cards

#: What the links say of where a visit came from.
SOURCE = "job-alert"


@dataclass(frozen=True)
class DigestJob:
    """Empty is what is not stated."""

    title: str
    employer_name: str
    url: str
    pay: str
    pay_note: str
    summary: str
    #: Contract, hours, arrangement and place in one line.
    terms: str
    closes: str


def jobs_of(digest_id: int, instant: datetime) -> list[DigestJob]:
    """Open at the instant, newest first."""
    named = select(SentVacancy.vacancy_id).where(SentVacancy.digest_id == digest_id)
    still_open = for_cards().where(Vacancy.id.in_(named), is_open_at(Vacancy, instant), Vacancy.is_example.is_(False))
    return [_told(one, instant) for one in db.session.scalars(still_open.order_by(*by_newest()))]


def _told(vacancy: Vacancy, instant: datetime) -> DigestJob:
    terms = (contract_in_words(vacancy), hours_in_words(vacancy), arrangements_in_words(vacancy), vacancy.location)
    page = whole_address(
        "vacancies.show_vacancy", reference=vacancy.reference, slug=slug_of_title(vacancy.title), source=SOURCE
    )
    return DigestJob(
        title=vacancy.title,
        employer_name=vacancy.employer.name,
        url=page,
        pay=pay_in_full(vacancy) or "Pay not stated",
        pay_note=pay_note(vacancy),
        summary=vacancy.summary or "",
        terms=" · ".join(filter(None, terms)),
        closes=closing_in_a_line(vacancy, instant),
    )
