"""Checks that advise: whoever publishes decides. They may ask lifecycle what is open."""

from recruitment.vacancies.advert_checks.check import Check
from recruitment.vacancies.advert_checks.claims import DisabilityConfidentOnTheSite, OfstedOnTheSite, SnippetsApproved
from recruitment.vacancies.advert_checks.completeness import AgencySaysSo, ContractLength
from recruitment.vacancies.advert_checks.dates import ClosesOnWorkingDay, OpenLongEnough
from recruitment.vacancies.advert_checks.hours import HoursAgree
from recruitment.vacancies.advert_checks.pay_words import PayThatSaysNothing
from recruitment.vacancies.advert_checks.plain_english import EverydayWords, ShortSentences
from recruitment.vacancies.advert_checks.title import TitleNotInCapitals, TitleWithoutPay, TitleWithoutPlace
from recruitment.vacancies.advert_checks.twins import OneOfItsKind
from recruitment.vacancies.advert_checks.wording import PuttingOff

ADVISING: tuple[Check, ...] = (
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
    SnippetsApproved(),
    OneOfItsKind(),
    ClosesOnWorkingDay(),
    OpenLongEnough(),
)
