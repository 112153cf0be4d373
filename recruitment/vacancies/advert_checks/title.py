"""A title that people search for and read aloud: no shouting, and nothing that has a field of its own."""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding
from recruitment.vacancies.places import locality_of, postcode_of
from recruitment.vacancies.words import words_of

#: Abbreviations are capitals: HCPC, ASYE, SENCO.
LONGEST_ABBREVIATION = 5
_PAY = re.compile(r"£\s?[\d,.]+k?|£|\b\d{2,3}k\b|\bper (?:hour|annum|day)\b|\bp\.?a\b", re.IGNORECASE)
#: Of two letters or more, without digits: the k of £45k is none.
_WORD = re.compile(r"(?<![\w])[^\W\d_]{2,}(?![\w])")


class TitleNotInCapitals(Check):
    """Capitals are read letter by letter, and by some screen readers spelt out."""

    field = "title"
    why = "Capitals are slower to read, and some screen readers spell them out."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when no letter is small."""
        words = _WORD.findall(advert.vacancy.title)
        is_long = max(map(len, words), default=0) > LONGEST_ABBREVIATION
        if is_long and all(word.isupper() for word in words):
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
