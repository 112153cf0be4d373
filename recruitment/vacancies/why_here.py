"""Why somebody would work here, beside one vacancy: findings that fit the post, and what the employer offers."""

from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from recruitment import clock
from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import offer_of
from recruitment.employers.fit import is_for
from recruitment.inspection.findings import Evidence, evidence
from recruitment.inspection.highlights import Headline, headline
from recruitment.inspection.models import Finding
from recruitment.inspection.record import inspections_of
from recruitment.vacancies.models import Vacancy

MOST_FINDINGS, MOST_PARTS = 2, 4
#: Contracts with the employer itself. What casual, seconded or agency staff get, no record says.
EMPLOYED = ("permanent", "fixed-term", "temporary", "apprenticeship")


@dataclass(frozen=True)
class WhyHere:
    """What the band says; the headline is None and lists are empty where the record has nothing that applies."""

    headline: Headline | None
    findings: list[Evidence]
    #: Parts of the offer: title and text.
    offer: list[Benefit]
    #: Empty where no leave is known, or the post brings none.
    leave_url: str


def why_here(vacancy: Vacancy, instant: datetime) -> WhyHere | None:
    """From the record of the vacancy's employer as it stands on that day in London; None where nothing applies."""
    today = clock.to_london(instant).date()
    strongest = headline(inspections_of(vacancy.employer_id), today)
    is_employed = vacancy.contract_type in EMPLOYED
    offer = _offer(vacancy, today) if is_employed else []
    if strongest is None and not offer:
        return None
    return WhyHere(
        headline=strongest,
        findings=_findings(strongest, _role(vacancy)) if strongest else [],
        offer=offer,
        leave_url=_leave_url(vacancy) if is_employed else "",
    )


def _role(vacancy: Vacancy) -> str:
    return vacancy.role_type.slug if vacancy.role_type else ""


def _findings(strongest: Headline, role: str) -> list[Evidence]:
    """Of the inspection that the headline is about: what HR puts forward first, and of each theme one."""
    praise = [one for one in strongest.inspection.findings if is_for(one.role_types, role) and not one.is_to_improve]
    by_theme: dict[str, Finding] = {}
    for one in sorted(praise, key=lambda one: not one.is_highlight):
        by_theme.setdefault(one.theme, one)
    return [evidence(one) for one in by_theme.values()][:MOST_FINDINGS]


def _offer(vacancy: Vacancy, today: date) -> list[Benefit]:
    """What is for this kind of post by name first, then what HR puts forward; told in the order of the offer."""
    role = _role(vacancy)
    fitting = [one for one in offer_of(vacancy.employer_id) if today <= one.review_on and is_for(one.role_types, role)]
    chosen = sorted(fitting, key=lambda one: (not one.role_types, not one.is_highlight))[:MOST_PARTS]
    return [one for one in fitting if one in chosen]


def _leave_url(vacancy: Vacancy) -> str:
    employer = vacancy.employer
    is_known = employer.base_leave is not None and employer.full_time_week is not None
    return url_for("benefits.show_leave_calculator", employer=employer.slug) if is_known else ""
