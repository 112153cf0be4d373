"""Claims that the site makes itself, with their evidence: an advert's own words go out of date unseen."""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding

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
            mend = "Leave it to the site's own text"
            yield self.found("The text claims Disability Confident", mend, quotes=[found[0]])
