"""Claims that the site makes itself, with their evidence: an advert's own words go out of date unseen."""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind
from recruitment.vacancies.snippets import unapproved, unknown_names

_GRADE = r"(?:outstanding|good|requires improvement|inadequate)"
_OFSTED = re.compile(rf"\bofsted\b[^.!?\n]{{0,80}}\b{_GRADE}\b|\b{_GRADE}\b[^.!?\n]{{0,80}}\bofsted\b", re.IGNORECASE)
_CONFIDENT = re.compile(r"\bdisability confident\b", re.IGNORECASE)


class OfstedOnTheSite(Check):
    """A grade stands with its area, dates, framework and report, which the site keeps."""

    field = "description"
    why = "A grade has to stand with its area, date, framework and report, and changes with the next inspection."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when the advert grades the service itself."""
        if found := _OFSTED.search(advert.texts.get("description", "")):
            mend = "Link to the page on inspections instead"
            yield self.found("The text states a judgement of Ofsted", mend, quotes=[found[0]])


class DisabilityConfidentOnTheSite(Check):
    """The scheme has levels and conditions, and one approved text."""

    field = "description"
    why = "The scheme's words are approved once for all adverts, so that no advert promises more."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when the advert claims it itself."""
        if found := _CONFIDENT.search(advert.texts.get("description", "")):
            mend = "Write {disability-confident} instead: the approved text stands there"
            yield self.found("The text claims Disability Confident", mend, quotes=[found[0]])


class SnippetsKnown(Check):
    """A name in braces that stands for nothing would be public as it is."""

    kind = Kind.BLOCKING
    field = "description"
    why = "Job seekers would read the braces."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for all names that stand for nothing."""
        if unknown := unknown_names(advert.vacancy.description or ""):
            mend = "Write the name as the list of approved wordings has it, or take it out"
            yield self.found("The text names a wording that there is not", mend, quotes=unknown)


class SnippetsApproved(Check):
    """A starter text stands in for a wording until HR has read and published it."""

    field = "description"
    why = "A starter text says what holds of most councils. Only HR knows what holds of yours."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for all that wait."""
        if waiting := unapproved(advert.vacancy):
            mend = "An HR manager publishes it under Content"
            yield self.found("The text names a wording that nobody has approved yet", mend, quotes=waiting)
