"""Why somebody would work here, beside one vacancy: findings that fit the post, and what the employer offers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from recruitment import clock
from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import offer_of
from recruitment.inspection.findings import Evidence, evidence
from recruitment.inspection.highlights import Headline, headline
from recruitment.inspection.models import Finding
from recruitment.inspection.record import inspections_of
from recruitment.vacancies.models import Vacancy

MOST_FINDINGS, MOST_PARTS = 2, 4
#: Contracts with the employer itself. What casual, seconded or agency staff get, no record says.
EMPLOYED = ("permanent", "fixed-term", "temporary", "apprenticeship")
_PRACTICE, _TIME, _SUPPORT, _LEARNING = "How we practise", "Time for the work", "Support from managers", "Learning"
#: Role type → themes of findings that speak of such work, the most telling first. Other posts show no finding.
THEMES = {
    "newly-qualified-social-worker": (_LEARNING, _TIME),
    "social-worker": (_TIME, _SUPPORT),
    "senior-social-worker": (_TIME, _SUPPORT),
    "practice-educator": (_LEARNING, _SUPPORT),
    "team-manager": (_TIME, _PRACTICE),
    "service-manager": (_PRACTICE,),
    "family-support-worker": ("What children and families get", _PRACTICE),
    "personal-adviser": (_PRACTICE,),
    "residential-worker": (_PRACTICE,),
    "youth-worker": (_PRACTICE,),
    "apprentice": (_PRACTICE,),
}
#: Titles of parts of the offer that are for some posts only → their role types; what the advert says is for none.
ONLY_FOR = {
    "ASYE Academy": ("newly-qualified-social-worker",),
    "Flexible working": (),
    "Management and coaching apprenticeships": ("team-manager", "service-manager"),
    "Pathways for managers": ("team-manager", "service-manager"),
    "Practice Educator training": ("senior-social-worker", "practice-educator"),
    "Social Work Degree Apprenticeship": ("apprentice",),
    "Step Up to Social Work": (),
}


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
    """Of the inspection that the headline is about: of each theme that fits, the one that HR puts forward first."""
    found = [_first_of(strongest.inspection.findings, theme) for theme in THEMES.get(role, ())]
    return [evidence(one) for one in found if one is not None][:MOST_FINDINGS]


def _first_of(findings: Iterable[Finding], theme: str) -> Finding | None:
    praise = (one for one in findings if one.theme == theme and not one.is_to_improve)
    return min(praise, key=lambda one: not one.is_highlight, default=None)


def _offer(vacancy: Vacancy, today: date) -> list[Benefit]:
    """What is for this kind of post first, then what HR puts forward; told in the order of the offer."""
    role = _role(vacancy)
    current = [one for one in offer_of(vacancy.employer_id) if today <= one.review_on]
    own = [one for one in current if role in ONLY_FOR.get(one.title, ())]
    general = [one for one in current if one.title not in ONLY_FOR]
    chosen = [*own[:1], *sorted(general, key=lambda one: not one.is_highlight)][:MOST_PARTS]
    return [one for one in current if one in chosen]


def _leave_url(vacancy: Vacancy) -> str:
    employer = vacancy.employer
    is_known = employer.base_leave is not None and employer.full_time_week is not None
    return url_for("benefits.show_leave_calculator", employer=employer.slug) if is_known else ""
