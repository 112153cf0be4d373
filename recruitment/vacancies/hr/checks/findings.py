"""What the checks found, as HR reads it: what is wrong, why it matters, what to do, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from recruitment import clock
from recruitment.access import Permission, may
from recruitment.vacancies.advert_checks.check import Finding, Kind
from recruitment.vacancies.advert_checks.checking import check_advert
from recruitment.vacancies.forms.sections import BY_FIELD
from recruitment.vacancies.hr.door import may_edit, vacancies_hr
from recruitment.vacancies.models import Vacancy
from recruitment.web.fields import DateField

TITLES = {
    Kind.BLOCKING: "Mend these before it can be public",
    Kind.REASON: "Use other words, or say why they are needed",
    Kind.ADVISING: "Advice",
}


@dataclass(frozen=True)
class ShownFinding:
    """A finding with the way to the field that it is about."""

    kind: str
    what: str
    why: str
    mend: str
    quotes: tuple[str, ...]
    url: str
    place: str
    is_settled: bool = False


@dataclass(frozen=True)
class Group:
    """All findings of a kind."""

    kind: str
    title: str
    findings: list[ShownFinding]


@dataclass(frozen=True)
class Summary:
    """In one line: how many there are of each kind."""

    words: str
    tag: str
    tag_kind: str
    url: str


def findings_of(vacancy: Vacancy) -> list[Finding]:
    """As if it were published when it is planned to be, or now."""
    instant = clock.now()
    return check_advert(vacancy, vacancy.publish_at or instant, instant)


def grouped(vacancy: Vacancy, findings: Iterable[Finding]) -> list[Group]:
    """By kind, the gravest first; kinds without findings are left out."""
    held = list(findings)
    shown = {kind: [show(vacancy, one) for one in held if one.kind is kind] for kind in Kind}
    return [Group(kind, TITLES[kind], found) for kind, found in shown.items() if found]


def show(vacancy: Vacancy, finding: Finding) -> ShownFinding:
    """With an address for those who may change the vacancy."""
    section = BY_FIELD[finding.field]
    address = url_for("vacancies_hr.edit_section", vacancy_id=vacancy.id, section=section.slug)
    is_date = getattr(section.form, finding.field).field_class is DateField
    url = f"{address}#{finding.field}{'-day' if is_date else ''}" if may_edit(vacancy) else ""
    place = f"{section.title}: {section.label(finding.field)}"
    told = (finding.kind, finding.what, finding.why, finding.mend, finding.quotes)
    return ShownFinding(*told, url, place, finding.is_settled)


def summary_of(vacancy: Vacancy) -> Summary | None:
    """For those who draft; the rest have nothing to mend."""
    if not may(Permission.DRAFT_VACANCIES):
        return None
    findings = findings_of(vacancy)
    mend = sum(finding.kind is Kind.BLOCKING for finding in findings)
    explain = sum(finding.stops and finding.kind is Kind.REASON for finding in findings)
    advice = sum(finding.kind is Kind.ADVISING for finding in findings)
    counted = ((mend, "to mend"), (explain, "to explain"), (advice, "to consider"))
    words = ", ".join(f"{number} {what}" for number, what in counted if number) or "Nothing found"
    good = "Nothing stops it" if vacancy.status == "draft" else "Nothing to mend"
    tag, kind = ("Stops publishing", "soon") if mend + explain else (good, "live")
    return Summary(words, tag, kind, url_for("vacancies_hr.check_vacancy", vacancy_id=vacancy.id))


@vacancies_hr.context_processor
def _offer_summary() -> dict[str, object]:
    """For the pages of a vacancy, whichever view draws them."""
    return {"checks_of": summary_of}
