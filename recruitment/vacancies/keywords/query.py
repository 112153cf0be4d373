"""A typed search, read: terms that must all be found: words, known names of several words, quoted phrases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recruitment.vacancies.keywords.stems import stem
from recruitment.vacancies.keywords.stop_words import FUNCTION_WORDS, JOB_WORDS, STOP_WORDS
from recruitment.vacancies.keywords.synonyms import LONGEST, MISTAKEN, SYNONYMS, Synonym
from recruitment.vacancies.words import split_words

#: Words after these are not looked at: nobody needs them, and each costs time.
MOST_WORDS = 24
_QUOTES = '"\u201c\u201d\u201e\u201f\uff02'
#: What stands before a quotation, and the quotation; a quotation mark without a second one is no quotation.
QUOTATION = re.compile(f"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]")


@dataclass(frozen=True)
class Term:
    """Words that must all be there, by stem, in any order; or one of the synonyms instead."""

    words: tuple[str, ...]
    #: The last of the words may be the beginning of a longer one.
    is_prefix: bool = False
    synonyms: tuple[Synonym, ...] = ()
    #: The right spelling of a word that is known as a mistake.
    meant: str | None = None


@dataclass(frozen=True)
class Phrase:
    """Exactly these words, in no other form, side by side in the title or in the summary; texts are not looked at.

    A phrase of one word is that word anywhere.
    """

    words: tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """All terms must be found. Without terms it finds nothing, or everything: who types "jobs" wants them all."""

    terms: tuple[Term | Phrase, ...]
    finds_all: bool = False


@lru_cache(1024)
def read_query(text: str) -> Query:
    """Of what was typed. Text without a letter or digit finds nothing; no search at all is not a query."""
    runs = _split_runs(text)
    terms = [term for run in runs for term in _read_run(run)]
    words = [word for run in runs for word in run.words]
    if not terms and not JOB_WORDS.isdisjoint(words):
        return Query((), finds_all=True)
    if not terms:  # "in the": all there is to look for
        terms = [Term((word,), is_prefix=word == words[-1]) for word in words]
    return Query(tuple(dict.fromkeys(terms)))


def read_word(word: str, is_prefix: bool = False) -> Term:
    """One word as a term, with its synonyms."""
    return Term((word,), is_prefix, SYNONYMS.get((stem(word),), ()), MISTAKEN.get(word))


@dataclass(frozen=True)
class _Run:
    """Words up to a quotation or the end, or inside a quotation."""

    words: Sequence[str]
    is_quoted: bool
    is_last: bool


def _split_runs(text: str) -> list[_Run]:
    """Quotations stand at odd places of the split."""
    pieces = [split_words(piece) for piece in QUOTATION.split(text)]
    left = MOST_WORDS
    runs = []
    for place, words in enumerate(pieces):
        if words and left > 0:
            is_last = len(words) <= left and not any(pieces[place + 1 :])
            runs.append(_Run(words[:left], is_quoted=place % 2 == 1, is_last=is_last))
            left -= len(words)
    return runs


def _read_run(run: _Run) -> Iterator[Term | Phrase]:
    if run.is_quoted:
        yield Phrase(tuple(run.words))
        return
    start = 0
    while start < len(run.words):
        length = _known_length(run.words[start : start + LONGEST])
        end = start + length
        typed = run.words[start:end]
        if length > 1 or typed[0] not in STOP_WORDS:
            yield _read_name(typed, is_prefix=run.is_last and end == len(run.words))
        start = end


def _known_length(words: Sequence[str]) -> int:
    """Of the longest name of several words that they begin with; else one."""
    stems = tuple(stem(word) for word in words)
    return next((length for length in range(len(stems), 1, -1) if stems[:length] in SYNONYMS), 1)


def _read_name(typed: Sequence[str], is_prefix: bool) -> Term:
    if len(typed) == 1:
        return read_word(typed[0], is_prefix)
    synonyms = SYNONYMS[tuple(stem(word) for word in typed)]
    return Term(tuple(word for word in typed if word not in FUNCTION_WORDS), is_prefix, synonyms)
