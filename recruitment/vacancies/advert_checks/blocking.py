"""What keeps an advert from being public. Lifecycle asks this, so nothing here asks lifecycle."""

from collections.abc import Iterable
from datetime import datetime

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, look_for
from recruitment.vacancies.advert_checks.claims import SnippetsKnown
from recruitment.vacancies.advert_checks.completeness import Complete
from recruitment.vacancies.advert_checks.dates import ClosesLater, DatesInOrder
from recruitment.vacancies.advert_checks.search_engines import PostingComplete
from recruitment.vacancies.advert_checks.wage import LivingWage
from recruitment.vacancies.advert_checks.wording import Discrimination
from recruitment.vacancies.models import Vacancy

STOPPING: tuple[Check, ...] = (
    Complete(),
    PostingComplete(),
    SnippetsKnown(),
    ClosesLater(),
    DatesInOrder(),
    LivingWage(),
    Discrimination(),
)


def problems_of(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> dict[str, str]:
    """Field → words for HR, for all that stops it from being public from then on."""
    return by_field(look_for(STOPPING, Advert(vacancy, publish_at, instant)))


def by_field(findings: Iterable[Finding]) -> dict[str, str]:
    """Those that stop it, each field's in one line."""
    said: dict[str, list[str]] = {}
    for finding in findings:
        if finding.stops:
            said.setdefault(finding.field, []).append(finding.in_short)
    return {field: ". ".join(words) for field, words in said.items()}
