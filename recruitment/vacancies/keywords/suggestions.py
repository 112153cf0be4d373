"""What in a typed search looks like a filter: offered as a link, never applied unasked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from recruitment.vacancies.keywords.pay_amounts import find_pay
from recruitment.vacancies.keywords.query import QUOTATION
from recruitment.vacancies.keywords.synonyms import stems_of

Choices = Mapping[str, Mapping[str, str]]

#: As long as a search may be.
LONGEST_TEXT = 200
SALARY_FROM = "salary_from"
#: What seekers type beside the labels: parameter → value → words.
ALIASES: dict[str, dict[str, tuple[str, ...]]] = {
    "contract_type": {
        "permanent": ("perm",),
        "fixed-term": ("ftc", "fixed term contract"),
        "temporary": ("temp",),
        "casual": ("zero hours",),
        "secondment": ("seconded",),
    },
    "hours": {
        "full-time": ("ft", "fulltime"),
        "part-time": ("pt", "parttime"),
        "job-share": ("jobshare",),
        "term-time": ("tto", "termtime", "term time only"),
        "flexible": ("flexi", "flexitime", "flexible hours", "flexible working"),
    },
    "working_arrangement": {
        "on-site": ("office based", "onsite"),
        "hybrid": ("hybrid working", "blended working"),
        "remote": ("wfh", "work from home", "home working", "homeworking", "home based", "remote working"),
    },
    "role_type": {"newly-qualified-social-worker": ("asye", "nqsw", "newly qualified")},
}
#: Values for what no other says; nobody who types the word means that.
_NO_ANSWER = frozenset({"other", "none"})
#: What stands between blanks, or between the parts of "hybrid/remote".
_CHUNK = re.compile(r"[^\s/]+")


@dataclass(frozen=True)
class Suggestion:
    """A filter's value, and what the search would be with it."""

    parameter: str
    value: str
    #: The search without the words that the filter replaces; nothing may be left.
    remaining_text: str
    #: These words, as typed.
    words: str


def suggest(text: str, choices: Choices) -> list[Suggestion]:
    """In the order of the text, each value once. Quoted words are asked for as words, so nothing is made of them.

    `choices` is parameter → value → label. A filter of one value narrows nothing and isn't offered; pay is offered when
    there is `salary_from`, whatever values it lists.
    """
    text = text[:LONGEST_TEXT]
    unquoted = QUOTATION.sub(lambda quotation: _TAKEN * len(quotation[0]), text)
    found: list[_Found] = []
    if SALARY_FROM in choices and (pay := find_pay(unquoted)):
        found.append((pay.start, pay.end, SALARY_FROM, str(pay.pounds)))
        unquoted = unquoted[: pay.start] + _TAKEN * (pay.end - pay.start) + unquoted[pay.end :]
    found += _find_names(unquoted, _known_names(choices))
    suggestions = (
        Suggestion(parameter, value, _cut(text, start, end), text[start:end].strip())
        for start, end, parameter, value in sorted(found)
    )
    return list({(one.parameter, one.value): one for one in reversed(list(suggestions))}.values())[::-1]


#: Beginning and end in the text, parameter, value.
_Found = tuple[int, int, str, str]
_Stems = tuple[str, ...]
#: Stands where no name may be looked for.
_TAKEN = "|"


#: The choices that were read last, and their names: they change with the site, and every search with words asks.
_latest: list[tuple[Choices, Mapping[_Stems, Sequence[tuple[str, str]]]]] = []


def _known_names(choices: Choices) -> Mapping[_Stems, Sequence[tuple[str, str]]]:
    latest = _latest[0] if _latest else None
    if latest is None or latest[0] is not choices:
        latest = choices, _names(choices)
        _latest[:] = [latest]
    return latest[1]


def _names(choices: Choices) -> dict[_Stems, list[tuple[str, str]]]:
    """Stems of a label, a value or an alias → the parameters and values that it names."""
    names: dict[_Stems, list[tuple[str, str]]] = {}
    for parameter, labels in choices.items():
        offered = labels.items() if len(labels) > 1 and parameter != SALARY_FROM else ()
        for value, label in offered:
            typed = (label, value, *ALIASES.get(parameter, {}).get(value, ()))
            for stems in {_stems_of(name) for name in typed if value not in _NO_ANSWER}:
                names.setdefault(stems, []).append((parameter, value))
    return names


def _find_names(text: str, names: Mapping[_Stems, Sequence[tuple[str, str]]]) -> Iterator[_Found]:
    """From the left, the longest first; no word belongs to two names."""
    chunks = [(match.span(), stems) for match in _CHUNK.finditer(text) if (stems := _stems_of(match[0]))]
    longest = max(map(len, names), default=0)
    place = 0
    while place < len(chunks):
        for end in range(min(place + longest, len(chunks)), place, -1):
            named = names.get(tuple(chain.from_iterable(stems for _, stems in chunks[place:end])))
            if named:
                yield from ((chunks[place][0][0], chunks[end - 1][0][1], *one) for one in named)
                place = end - 1
                break
        place += 1


@lru_cache(2048)
def _stems_of(text: str) -> _Stems:
    """What is taken counts as a word that nothing is named by."""
    return (_TAKEN,) if _TAKEN in text else stems_of(text)


def _cut(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[:start]} {text[end:]}".split()).strip(" ,;/&+-")
