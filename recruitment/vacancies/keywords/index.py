"""The keyword search's index: a query's answer is a few operations on bitmaps of vacancies."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import islice
from operator import and_, or_

from pyroaring import BitMap

from recruitment.vacancies.keywords.fields import Fields, Levels, Texts
from recruitment.vacancies.keywords.query import Phrase, Query, Term, read_word
from recruitment.vacancies.keywords.spelling import may_be_misspelt, one_edit_away
from recruitment.vacancies.keywords.stems import stem
from recruitment.vacancies.keywords.synonyms import KNOWN_WORDS, Synonym
from recruitment.vacancies.packing import Packer, Unpacker

__all__ = ["Found", "Texts", "WordIndex"]

#: Vacancies whose words are gathered before the bitmaps take them: more need memory, fewer need time.
CHUNK = 10_000
#: Terms whose vacancies are remembered until the index changes, and as many phrases and corrections. A common word
#: takes 40 kB at 100,000 vacancies.
REMEMBERED = 512


@dataclass(frozen=True)
class Found:
    """What a query found. The bitmaps belong to the index: combine them, don't change them."""

    matching: BitMap
    #: All terms are in the title; these come first.
    in_title: BitMap
    #: All terms are in title and summary together; these come next. `in_title` is among them.
    in_summary: BitMap
    #: Misspelt word → the one with the most vacancies of the words that were looked for instead.
    corrected: dict[str, str]


class WordIndex:
    """Threads may search at once while none changes it. A vacancy that changed is removed, then added again."""

    def __init__(self) -> None:
        self._fields = Fields()
        self._ids = BitMap()
        self._find_term = lru_cache(REMEMBERED)(self._of_term)
        self._find_phrase = lru_cache(REMEMBERED)(self._of_phrase)
        self._correct = lru_cache(REMEMBERED)(self._look_nearby)

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, id: int, texts: Texts) -> None:
        """A vacancy that isn't in the index."""
        self._add_chunk([(id, texts)])

    def add_all(self, vacancies: Iterable[tuple[int, Texts]]) -> None:
        """Many that aren't in the index, each once; the quickest way to fill it."""
        left = iter(vacancies)
        while chunk := list(islice(left, CHUNK)):
            self._add_chunk(chunk)
        self._fields.optimize()

    def remove(self, ids: Iterable[int]) -> None:
        """Take vacancies out, known or not. It goes through all words: take many out at once."""
        if leaving := self._ids & BitMap(ids):
            self._ids = self._ids - leaving
            self._fields.remove(leaving)
            self._forget()

    def find(self, query: Query) -> Found:
        """The vacancies that match, and which of them match best."""
        if not query.terms:
            return Found(self._ids if query.finds_all else BitMap(), BitMap(), BitMap(), {})
        corrected: dict[str, str] = {}
        levels = reduce(and_, [self._find(term, corrected) for term in query.terms])
        return Found(levels.anywhere, levels.title, levels.headline, corrected)

    def pack(self, packer: Packer) -> None:
        """Everything that is in it."""
        packer.bitmaps([self._ids])
        self._fields.pack(packer)

    def unpack(self, packed: Unpacker) -> None:
        """The same again, into an empty one."""
        (self._ids,) = packed.bitmaps()
        self._fields.unpack(packed)

    def _add_chunk(self, chunk: list[tuple[int, Texts]]) -> None:
        self._fields.add(chunk)
        self._ids = self._ids | BitMap([id for id, _ in chunk])
        self._forget()

    def _forget(self) -> None:
        self._find_term.cache_clear()
        self._find_phrase.cache_clear()
        self._correct.cache_clear()

    def _find(self, term: Term | Phrase, corrected: dict[str, str]) -> Levels:
        if isinstance(term, Phrase):
            return self._find_phrase(term)
        levels = self._find_term(term)
        word = term.words[0]
        if levels.anywhere:
            corrected |= {word: term.meant} if term.meant else {}
        elif _may_be_corrected(term) and (correction := self._correct(word)):
            levels, corrected[word] = correction
        return levels

    def _of_phrase(self, phrase: Phrase) -> Levels:
        is_word = len(phrase.words) == 1
        return self._fields.of_words(phrase.words) if is_word else self._fields.of_phrase(phrase.words)

    def _of_term(self, term: Term) -> Levels:
        """Its own words together, or a synonym."""
        *others, last = term.words
        ending = self._fields.vocabulary.of_stem(stem(last))
        if term.is_prefix:
            ending += self._fields.vocabulary.starting_with(last)
        own = [*(self._of_stem(stem(word)) for word in others), self._fields.of_words(ending)]
        return reduce(or_, map(self._of_synonym, term.synonyms), reduce(and_, own))

    def _of_synonym(self, synonym: Synonym) -> Levels:
        levels = reduce(and_, map(self._of_stem, synonym.stems))
        return levels._replace(anywhere=levels.headline) if synonym.is_everyday else levels

    def _of_stem(self, stem: str) -> Levels:
        return self._fields.of_words(self._fields.vocabulary.of_stem(stem))

    def _look_nearby(self, word: str) -> tuple[Levels, str] | None:
        """What all the words find that are one mistake away, and the one of them that finds most."""
        near = {one for one in one_edit_away(word) if one in KNOWN_WORDS or one in self._fields}
        found = {one: self._find_term(read_word(one)) for one in sorted(near)}
        best = max(found, key=lambda one: len(found[one].anywhere), default="")
        return (reduce(or_, found.values()), best) if best and found[best].anywhere else None


def _may_be_corrected(term: Term) -> bool:
    """A name of several words and a word with synonyms are known, whether or not an advert has them."""
    return len(term.words) == 1 and not term.synonyms and may_be_misspelt(term.words[0])
