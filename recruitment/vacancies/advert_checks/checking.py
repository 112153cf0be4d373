"""Every check of an advert: one list."""

from datetime import datetime

from recruitment.vacancies.advert_checks.advising import ADVISING
from recruitment.vacancies.advert_checks.blocking import STOPPING
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind, look_for
from recruitment.vacancies.models import Vacancy

CHECKS: tuple[Check, ...] = (*STOPPING, *ADVISING)


def check_advert(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> list[Finding]:
    """What every check finds, as if it were published then: the gravest first, in the order of the list."""
    found = look_for(CHECKS, Advert(vacancy, publish_at, instant))
    return sorted(found, key=lambda finding: list(Kind).index(finding.kind))
