"""Every check of an advert: one list."""

from datetime import datetime

from recruitment.vacancies.advert_checks.blocking import STOPPING
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind, look_for
from recruitment.vacancies.advert_checks.claims import DisabilityConfidentOnTheSite, OfstedOnTheSite
from recruitment.vacancies.advert_checks.completeness import AgencySaysSo, ContractLength
from recruitment.vacancies.advert_checks.dates import ClosesOnWorkingDay, OpenLongEnough
from recruitment.vacancies.advert_checks.hours import HoursAgree
from recruitment.vacancies.advert_checks.pay_words import PayThatSaysNothing
from recruitment.vacancies.advert_checks.plain_english import EverydayWords, ShortSentences
from recruitment.vacancies.advert_checks.title import TitleNotInCapitals, TitleWithoutPay, TitleWithoutPlace
from recruitment.vacancies.advert_checks.twins import OneOfItsKind
from recruitment.vacancies.advert_checks.wording import PuttingOff
from recruitment.vacancies.models import Vacancy

CHECKS: tuple[Check, ...] = (
    *STOPPING,
    TitleNotInCapitals(),
    TitleWithoutPay(),
    TitleWithoutPlace(),
    PayThatSaysNothing(),
    ContractLength(),
    AgencySaysSo(),
    HoursAgree(),
    PuttingOff(),
    ShortSentences(),
    EverydayWords(),
    OfstedOnTheSite(),
    DisabilityConfidentOnTheSite(),
    OneOfItsKind(),
    ClosesOnWorkingDay(),
    OpenLongEnough(),
)


def check_advert(vacancy: Vacancy, publish_at: datetime, instant: datetime) -> list[Finding]:
    """What every check finds, as if it were published then: the gravest first, in the order of the list."""
    found = look_for(CHECKS, Advert(vacancy, publish_at, instant))
    return sorted(found, key=lambda finding: list(Kind).index(finding.kind))
