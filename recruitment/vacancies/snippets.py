"""Approved wordings in adverts: HR keeps each once, an advert names it in braces, and the newest stands there."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from recruitment.content.texts import OF_PROFILE, SNIPPETS, filled, published
from recruitment.employers.models import Employer
from recruitment.vacancies.advert_text import to_html
from recruitment.vacancies.models import Vacancy

_NAMED = re.compile(r"\{([a-z]+(?:-[a-z]+)*)\}")
KNOWN = (*SNIPPETS, *OF_PROFILE)


@dataclass(frozen=True)
class Snippet:
    """A wording that an advert may name, and what would stand there."""

    name: str
    text: str
    is_approved: bool


def text_of(vacancy: Vacancy) -> str:
    """The advert's Markdown with what it names put in."""
    text = vacancy.description or ""
    return filled(vacancy.employer, text) if "{" in text else text


def html_of(vacancy: Vacancy) -> Markup:
    """The same as its page shows it."""
    return to_html(text_of(vacancy))


def safeguarding(vacancy: Vacancy) -> Markup:
    """The commitment that every advert carries."""
    return to_html(filled(vacancy.employer, "{safeguarding}"))


def agency(vacancy: Vacancy) -> Markup:
    """Whose employee one would be; empty for other contracts."""
    return to_html(filled(vacancy.employer, "{agency}") if vacancy.contract_type == "agency" else "")


def snippets_of(employer: Employer) -> list[Snippet]:
    """All that the employer's adverts may name."""
    held = {name: published(employer, name) for name in SNIPPETS}
    return [Snippet(name, one.markdown, not one.is_starter) for name, one in held.items()]


def unknown_names(text: str) -> list[str]:
    """What stands in braces like a name, and stands for nothing."""
    return list(dict.fromkeys(found[0] for found in _NAMED.finditer(text) if found[1] not in KNOWN))


def unapproved(vacancy: Vacancy) -> list[str]:
    """What the advert names and nobody at the employer has published yet."""
    named = dict.fromkeys(found[1] for found in _NAMED.finditer(vacancy.description or ""))
    return [f"{{{one}}}" for one in named if one in SNIPPETS and published(vacancy.employer, one).is_starter]


def without_names(text: str) -> str:
    """The advert's own words: what it names was approved elsewhere."""
    return _NAMED.sub("", text)
