"""Two people at one page of a vacancy: the second sees, field by field, what stands there and what they typed."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from recruitment.audit import trail
from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.forms.sections import Section
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.wording import LONGEST, in_words
from recruitment.web.template_filters import instant_in_words


@dataclass(frozen=True)
class Conflict:
    """Who came first, and the fields in which the two differ."""

    who: str
    rows: list[dict[str, object]]


def conflict_of(vacancy: Vacancy, section: Section, form: SectionForm) -> Conflict:
    """What stands in the section's fields beside what was typed."""
    typed = form.values()
    pairs = [(field, plain(value_of(vacancy, field)), plain(typed[field])) for field in section.fields]
    different = [(field, now, yours) for field, now, yours in pairs if _alike(now) != _alike(yours)]
    rows: list[dict[str, object]] = [
        {"cells": [{"text": section.label(field)}, *({"text": text} for text in _told(field, now, yours))]}
        for field, now, yours in different
    ]
    return Conflict(_who(vacancy), rows)


def _alike(value: object) -> object:
    """Lists are sets, and nothing is nothing."""
    return sorted(value) if isinstance(value, list) else value or None


def _told(field: str, now: object, yours: object) -> tuple[str, str]:
    """In words; of long texts the lines that differ."""
    if isinstance(now, str) and isinstance(yours, str) and max(len(now), len(yours)) > LONGEST:
        return _lines_apart(now, yours)
    return in_words(field, now), in_words(field, yours)


def _lines_apart(now: str, yours: str) -> tuple[str, str]:
    theirs, mine = now.splitlines(), yours.splitlines()
    apart = [one for one in SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes() if one[0] != "equal"]
    old = chain.from_iterable(theirs[first:last] for _, first, last, _, _ in apart)
    new = chain.from_iterable(mine[first:last] for _, _, _, first, last in apart)
    return _joined(old), _joined(new)


def _joined(lines: "chain[str]") -> str:
    return " … ".join(filter(None, lines)) or "Not there"


def _who(vacancy: Vacancy) -> str:
    """Robin Manager at 9:05am on Monday 15 June 2026."""
    entries = trail.find("vacancy", [vacancy.id], most=1)
    return f"{entries[0].actor_name} at {instant_in_words(entries[0].at)}" if entries else "Somebody"
