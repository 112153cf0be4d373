"""A vacancy as an entry of a feed, for Atom and JSON Feed alike."""

from dataclasses import dataclass
from datetime import datetime

from flask import current_app, url_for

from recruitment.config import settings
from recruitment.employers.profile import logo_square
from recruitment.vacancies.advert_text import to_html
from recruitment.vacancies.cards import card
from recruitment.vacancies.facts import key_facts, more_facts
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.record import VacancyRecord, record_of
from recruitment.vacancies.snippets import text_of
from recruitment.web.characters import without_refused


@dataclass(frozen=True)
class Entry:
    """What a reader shows; summary is plain text, html what the page says, instants are in UTC."""

    #: The address without the title, which may change; it leads to the page.
    id: str
    url: str
    title: str
    summary: str
    html: str
    tags: list[str]
    employer_name: str
    #: The address of its logo; empty without one.
    employer_logo: str
    posted_at: datetime
    changed_at: datetime
    record: VacancyRecord


def entry_of(vacancy: Vacancy, instant: datetime) -> Entry:
    """The open vacancy at the instant, without characters that XML refuses."""
    record = record_of(vacancy, instant)
    posted_at = record.posted_at or record.updated_at
    mark = "Example: " if record.example else ""
    return Entry(
        id=settings().site_url + url_for("vacancies.find_vacancy", reference=record.reference),
        url=record.url,
        title=without_refused(mark + record.title),
        summary=without_refused(record.summary or ""),
        html=without_refused(_html(vacancy, instant)),
        tags=[without_refused(tag) for tag in card(vacancy, instant).tags],
        employer_name=without_refused(vacancy.employer.name),
        employer_logo=logo_square(vacancy.employer) or "",
        posted_at=posted_at,
        changed_at=max(posted_at, record.updated_at),  # it may appear after its last edit
        record=record,
    )


def _html(vacancy: Vacancy, instant: datetime) -> str:
    """Rendered without what layouts need, which every entry would ask the database for."""
    template = current_app.jinja_env.get_template("vacancies/feeds/_entry.html")
    text = to_html(text_of(vacancy))
    facts = [*key_facts(vacancy, instant), *more_facts(vacancy, instant)]
    return template.render(vacancy=vacancy, facts=facts, text=text).strip()
