"""A title that people search for and read aloud: no shouting, and nothing that has a field of its own."""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding
from recruitment.vacancies.places import locality_of, postcode_of
from recruitment.vacancies.words import words_of

#: Abbreviations are capitals: HCPC, ASYE, SENCO.
LONGEST_ABBREVIATION = 5
_PAY = re.compile(r"£|\b\d{2,3}k\b|\bper (?:hour|annum|day)\b|\bp\.?a\b|\bpay\b.*\d", re.IGNORECASE)


class TitleNotInCapitals(Check):
    """Capitals are read letter by letter, and by some screen readers spelt out."""

    field = "title"
    why = "Capitals are slower to read, and some screen readers spell them out."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when no letter is small."""
        title = advert.vacancy.title
        longest = max((len(word) for word in re.findall(r"[^\W\d_]+", title)), default=0)
        if title.isupper() and longest > LONGEST_ABBREVIATION:
            yield self.found("The title is in capitals", "Write it like a sentence: “Senior social worker”")


class TitleWithoutPay(Check):
    """Pay has fields of its own."""

    field = "title"
    why = "Pay stands beside the title everywhere, and search engines mark adverts down for repeating it."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when a figure stands in it."""
        if found := _PAY.search(advert.vacancy.title):
            yield self.found("There is pay in the title", "Leave it to Pay and hours", quotes=[found[0]])


class TitleWithoutPlace(Check):
    """So has the place."""

    field = "title"
    why = "The place stands beside the title everywhere. A short title is found and remembered."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when the town or postcode of the post stands in it."""
        vacancy, words = advert.vacancy, words_of(advert.vacancy.title)
        places = (locality_of(vacancy.location), postcode_of(vacancy.location, vacancy.postcode))
        found = [place for place in places if place and words_of(place).strip() and words_of(place) in words]
        if found:
            yield self.found("There is a place in the title", "Leave it to Place", quotes=found)
