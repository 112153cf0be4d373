"""What has to be stated at all, and what a contract's kind has to say with it."""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind
from recruitment.vacancies.advert_checks.needs import WHY_NEEDED, missing
from recruitment.vacancies.models import CONTRACT_TYPES

#: Contracts that end on a day that somebody weighs before applying.
ENDING = ("fixed-term", "secondment")
_AGENCY = re.compile(
    r"\b(?:agency (?:post|worker|role|assignment|position|basis)s?"
    r"|(?:through|via) (?:an|our|the) (?:\w+ )?agency|umbrella company|(?:inside|outside|within) IR35)\b",
    re.IGNORECASE,
)


class Complete(Check):
    """Everything that a job seeker needs to decide is there."""

    kind = Kind.BLOCKING
    is_for_examples = True

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for each field that is empty, with what it is for."""
        for field, words in missing(advert.vacancy).items():
            yield Finding(self.kind, field, words, WHY_NEEDED[field], "")


class ContractLength(Check):
    """A contract that ends says after how many months."""

    field = "contract_months"
    why = "Leaving a permanent post for one that ends is a large step. People want to know how long it lasts."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when no length is stated."""
        kind = advert.vacancy.contract_type
        if kind in ENDING and advert.vacancy.contract_months is None:
            yield self.found(f"The {CONTRACT_TYPES[kind].lower()} contract has no length", "Enter its months")


class AgencySaysSo(Check):
    """Whoever would work through an agency is told by the contract, which the page puts into plain words."""

    field = "contract_type"
    why = "People must know who would employ them before they apply. The page says so for contracts marked Agency."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when the text speaks of it and the contract doesn't."""
        if advert.vacancy.contract_type == "agency":
            return
        found = [match[0] for text in advert.texts.values() for match in _AGENCY.finditer(text)]
        if found:
            mend = "Choose Agency as the contract, or take the words out"
            yield self.found("The text speaks of agency work, the contract does not", mend, quotes=dict.fromkeys(found))
