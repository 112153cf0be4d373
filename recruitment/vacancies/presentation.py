"""A vacancy's page as a view model, for job seekers and for HR's preview alike."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from flask import url_for
from markupsafe import Markup

from recruitment.config import settings
from recruitment.vacancies import required_checks, snippets
from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.closing import closes_soon, closing_in_words, days_left_in_words
from recruitment.vacancies.facts import Fact, key_facts, more_facts
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import pay_calculator_url, pay_in_full, pay_note
from recruitment.vacancies.structured_data import job_posting

#: State → heading, of vacancies that are over.
ENDED_TITLES = {
    "closed": "This job has closed",
    "withdrawn": "This job has been withdrawn",
    "filled": "This job has been filled",
}
_HOST_OF_ADDRESS = re.compile(r"https?://(?:[^/?#]*@)?([^/?#:@]+)")


@dataclass(frozen=True)
class Action:
    """Something to do about the vacancy; the first one is the one to press."""

    label: str
    url: str
    is_external: bool = False


@dataclass(frozen=True)
class Contact:
    """Somebody to ask; what is not stated is empty."""

    name: str
    email: str
    email_url: str
    phone: str
    phone_url: str


@dataclass(frozen=True)
class VacancyPage:
    """All that the page says. Texts are empty and objects None where there is nothing to say."""

    reference: str
    title: str
    canonical_url: str
    employer_name: str
    summary: str
    pay: str
    pay_note: str
    #: Where it can be worked out for other hours; empty where no pay for a year is known.
    reckon_url: str
    #: What the pay is apart from its figures.
    pay_extras: str
    facts: list[Fact]
    more_facts: list[Fact]
    text: Markup
    closes: str
    time_left: str
    closes_soon: bool
    ended_title: str
    ended_text: str
    checks: list[str]
    safeguarding: Markup
    agency: Markup
    contact: Contact | None
    actions: list[Action]
    #: The site that takes applications; empty where an advert names none.
    apply_host: str
    #: The dates as a file; only while they are to come.
    calendar_url: str
    is_example: bool
    #: For search engines; only while it is open.
    posting: dict[str, Any] | None


def present(vacancy: Vacancy, instant: datetime) -> VacancyPage:
    """The page at the instant. What was never published is shown as it would look."""
    state = state_at(vacancy, instant)
    closes_at = vacancy.closes_at
    return VacancyPage(
        reference=vacancy.reference,
        title=vacancy.title,
        canonical_url=settings().site_url + page_of(vacancy),
        employer_name=vacancy.employer.name,
        summary=vacancy.summary or "",
        pay=pay_in_full(vacancy),
        pay_note=pay_note(vacancy),
        reckon_url=pay_calculator_url(vacancy),
        pay_extras=vacancy.salary_extras or "",
        facts=key_facts(vacancy, instant),
        more_facts=more_facts(vacancy, instant),
        text=snippets.html_of(vacancy),
        closes=closing_in_words(closes_at) if closes_at else "",
        time_left=days_left_in_words(closes_at, instant) if closes_at and state not in ENDED_TITLES else "",
        closes_soon=closes_soon(vacancy, instant),
        ended_title=ENDED_TITLES.get(state, ""),
        ended_text=_ended_text(vacancy, state),
        checks=required_checks.in_words(vacancy),
        safeguarding=snippets.safeguarding(vacancy),
        agency=snippets.agency(vacancy),
        contact=None if state in ENDED_TITLES else _contact(vacancy),
        actions=[_alert(vacancy), _general_interest()] if state in ENDED_TITLES else _actions(vacancy),
        apply_host=_apply_host(vacancy),
        calendar_url=url_for("vacancies.show_calendar", reference=vacancy.reference) if state == "open" else "",
        is_example=vacancy.is_example,
        posting=job_posting(vacancy, instant),
    )


def _ended_text(vacancy: Vacancy, state: str) -> str:
    when = f"It closed at {closing_in_words(vacancy.closes_at)}. " if state == "closed" and vacancy.closes_at else ""
    return f"{when}You can no longer apply for it or register interest in it." if state in ENDED_TITLES else ""


def _actions(vacancy: Vacancy) -> list[Action]:
    form_url = url_for("registrations.register_for_vacancy", reference=vacancy.reference)
    interest = Action("Register interest in this job", form_url)
    if not _apply_host(vacancy):
        return [interest]
    return [Action("Apply", vacancy.apply_url or "", is_external=True), interest]


def _apply_host(vacancy: Vacancy) -> str:
    """Read by a pattern: an address that a parser refuses must not take the page down."""
    address = _HOST_OF_ADDRESS.match(vacancy.apply_url or "")
    return address[1] if address else ""


def _general_interest() -> Action:
    return Action("Register interest in working here", url_for("registrations.register"))


def _alert(vacancy: Vacancy) -> Action:
    """For the same kind of work, which is what people look for; everything where it states none."""
    kind = vacancy.role_type.slug if vacancy.role_type else None
    return Action("Email me new jobs like this", url_for("alerts.new", role_type=kind))


def _contact(vacancy: Vacancy) -> Contact | None:
    name, email, phone = (vacancy.contact_name or "", vacancy.contact_email or "", vacancy.contact_phone or "")
    if not (name or email or phone):
        return None
    dialled = re.sub(r"[^0-9+]", "", phone)
    return Contact(
        name,
        email,
        f"mailto:{quote(email, safe='@')}" if email else "",
        phone,
        f"tel:{dialled}" if dialled else "",
    )
