"""The keyword search as plain loops over words: what the index must agree with, on documents of any kind."""

from collections.abc import Iterable, Mapping
from enum import IntEnum

from rapidfuzz.distance import OSA

from recruitment.vacancies.keywords.fields import Texts
from recruitment.vacancies.keywords.query import Phrase, Query, Term, read_word
from recruitment.vacancies.keywords.stems import stem
from recruitment.vacancies.keywords.synonyms import GROUPS, Synonym


class Tier(IntEnum):
    """Relevance: where all terms are found."""

    TITLE = 1
    SUMMARY = 2
    TEXT = 3


def rank(query: Query, documents: Mapping[int, Texts]) -> dict[int, Tier]:
    """Id → tier of all documents that match."""
    tiers = {id: match(query, texts, documents.values()) for id, texts in documents.items()}
    return {id: tier for id, tier in tiers.items() if tier is not None}


def match(query: Query, texts: Texts, everything: Iterable[Texts]) -> Tier | None:
    """Whether and how well one document matches; a word is misspelt when nothing in everything has it."""
    if not query.terms:
        return Tier.TEXT if query.finds_all else None
    terms = [nearby(term, everything) for term in query.terms]
    return next((tier for tier in Tier if all(any(has(texts, one, tier) for one in some) for some in terms)), None)


def corrected(query: Query, documents: Mapping[int, Texts]) -> set[str]:
    """The typed words for which others are looked for."""
    everything = documents.values()
    found = {
        term.words[0]: any(has(texts, one, Tier.TEXT) for texts in everything for one in nearby(term, everything))
        for term in query.terms
        if isinstance(term, Term) and (term.meant or nearby(term, everything) != [term])
    }
    return {word for word, is_found in found.items() if is_found}


def nearby(term: Term | Phrase, everything: Iterable[Texts]) -> list[Term | Phrase]:
    """The term itself, or all that may be meant by a word that nobody has."""
    if isinstance(term, Phrase) or len(term.words) > 1 or term.synonyms:
        return [term]
    (word,) = term.words
    is_guessed_at = len(word) >= 4 and word.isascii() and word.isalpha()
    if not is_guessed_at or any(has(texts, term, Tier.TEXT) for texts in everything):
        return [term]
    names = {name.casefold() for group in GROUPS for name in group if name.isalpha()}
    known = names.union(*(text.split() for texts in everything for text in texts))
    near = [one for one in known if one.isascii() and one.isalpha() and OSA.distance(word, one) == 1]
    return [read_word(one) for one in near] or [term]


def has(texts: Texts, term: Term | Phrase, tier: Tier) -> bool:
    """In the title; in title and summary; in all of it."""
    if isinstance(term, Phrase) and len(term.words) > 1:
        phrase = f" {' '.join(term.words)} "
        return phrase in texts.title or (tier > Tier.TITLE and phrase in texts.summary)
    words = " ".join(texts[:tier]).split()
    if isinstance(term, Phrase):
        return term.words[0] in words
    return has_own(words, term) or any(has_synonym(texts, one, tier) for one in term.synonyms)


def has_own(words: list[str], term: Term) -> bool:
    held = {stem(word) for word in words}
    *others, last = term.words
    ends = stem(last) in held or (term.is_prefix and any(word.startswith(last) for word in words))
    return ends and held.issuperset(map(stem, others))


def has_synonym(texts: Texts, synonym: Synonym, tier: Tier) -> bool:
    fields = texts[: min(tier, Tier.SUMMARY)] if synonym.is_everyday else texts[:tier]
    return {stem(word) for word in " ".join(fields).split()}.issuperset(synonym.stems)
