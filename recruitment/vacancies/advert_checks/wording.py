"""Words that discriminate, which need a reason, and words that put some people off."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind
from recruitment.vacancies.advert_checks.word_list import Met, find_listed
from recruitment.vacancies.models import Vacancy

#: Where people are spoken to. What is paid on top is about money.
FIELDS = ("title", "summary", "description")


class Discrimination(Check):
    """Words that prefer people by a protected characteristic (Equality Act 2010, section 4)."""

    kind = Kind.REASON
    why = (
        "Preferring people for their age, sex or another protected characteristic is unlawful, "
        "unless the work itself requires it (Equality Act 2010, schedule 9)."
    )

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for each field that has any."""
        for field, met in _met_in(advert, "discriminating"):
            about = " and ".join(dict.fromkeys(one.listed.ground for one in met))
            mend = "Use other words, or give a reason under Checks"
            words = tuple(one.text for one in met)
            said = ", ".join(f"“{word}”" for word in words)
            finding = self.found(f"{said} may discriminate by {about}", mend, field=field, quotes=_advice(met))
            yield replace(finding, words=words, is_settled=is_explained(advert.vacancy, words))


class PuttingOff(Check):
    """Words that studies find to keep one sex or older people from applying."""

    why = "Words like these make good people think that they are not meant."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for each field that has any."""
        for field, met in _met_in(advert, "coded"):
            about = " and ".join(dict.fromkeys(one.listed.ground for one in met))
            yield self.found(
                f"Words suggest a certain {about}", "Say what the work needs", field=field, quotes=_advice(met)
            )


def is_explained(vacancy: Vacancy, words: Iterable[str]) -> bool:
    """Whether the reason that was given was given for all of these words."""
    return bool(vacancy.wording_reason) and set(words) <= set(vacancy.reasoned_words or ())


def _met_in(advert: Advert, name: str) -> Iterator[tuple[str, list[Met]]]:
    for field in FIELDS:
        if met := find_listed(name, advert.texts.get(field, "")):
            yield field, met


def _advice(met: list[Met]) -> tuple[str, ...]:
    return tuple(one.advice for one in met)
