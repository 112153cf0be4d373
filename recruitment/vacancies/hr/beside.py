"""What stands beside a page of the editor: how it will look, what it pays, and what the checks say of it."""

from dataclasses import dataclass, field

from flask import request
from markupsafe import Markup

from recruitment.vacancies.advert_checks.prose import count_words
from recruitment.vacancies.advert_text import to_html
from recruitment.vacancies.facts import Fact, pay_facts
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.forms.sections import Section
from recruitment.vacancies.hr.checks.findings import ShownFinding, findings_of, show
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.part_time import PartTimePay, part_time_pay, pay_for_an_hour
from recruitment.vacancies.snippets import Snippet, snippets_of, text_of
from recruitment.vacancies.unsaved import as_typed

#: Pages with a preview → what its button is called.
BUTTONS = {"pay": "Work it out", "advert": "Preview"}


@dataclass(frozen=True)
class PayPreview:
    """What the page will say of the pay, and what fewer days would give."""

    facts: list[Fact]
    for_an_hour: str
    part_time: list[PartTimePay]


@dataclass(frozen=True)
class AdvertPreview:
    """The text as seekers will read it."""

    summary: str
    html: Markup
    words: int


@dataclass(frozen=True)
class Beside:
    """Of what is saved, or of what was typed and isn't yet."""

    button: str = ""
    is_typed: bool = False
    pay: PayPreview | None = None
    advert: AdvertPreview | None = None
    findings: list[ShownFinding] = field(default_factory=list)


def beside(vacancy: Vacancy, section: Section, form: SectionForm) -> Beside:
    """Nothing but the button where what was typed doesn't hold."""
    button = BUTTONS.get(section.slug, "")
    if form.errors:
        return Beside(button)
    is_typed = request.method == "POST"
    with as_typed(vacancy, form.values() if is_typed else {}):
        return Beside(
            button,
            is_typed,
            _pay(vacancy) if section.slug == "pay" else None,
            _advert(vacancy) if section.slug == "advert" else None,
            [show(vacancy, one) for one in findings_of(vacancy) if one.field in section.fields],
        )


def wordings(vacancy: Vacancy, section: Section) -> list[Snippet]:
    """What the text of an advert may name."""
    return snippets_of(vacancy.employer) if "description" in section.fields else []


def _pay(vacancy: Vacancy) -> PayPreview:
    return PayPreview(pay_facts(vacancy), pay_for_an_hour(vacancy), part_time_pay(vacancy))


def _advert(vacancy: Vacancy) -> AdvertPreview:
    text = text_of(vacancy)
    return AdvertPreview(vacancy.summary or "", to_html(text), count_words(text))
