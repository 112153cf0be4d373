"""What is kept of the adverts: which words are in which field, title and summary as they are, and the vocabulary."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import reduce
from operator import and_, or_
from typing import NamedTuple

from pyroaring import BitMap

from recruitment.vacancies.keywords.headlines import Headlines
from recruitment.vacancies.keywords.postings import Postings
from recruitment.vacancies.keywords.vocabulary import Vocabulary
from recruitment.vacancies.packing import Packer, Unpacker


class Texts(NamedTuple):
    """Of one advert, as `words_of` gives them: title and summary in order, the words of the text in any, each once."""

    title: str
    summary: str
    text: str


class Levels(NamedTuple):
    """The vacancies that have something: in the title; in title or summary; in title, summary or text."""

    title: BitMap
    headline: BitMap
    anywhere: BitMap

    def __or__(self, other: "Levels") -> "Levels":
        return Levels(*map(or_, self, other))

    def __and__(self, other: "Levels") -> "Levels":
        return Levels(*map(and_, self, other))


class Fields:
    """Knows words and phrases, nothing of terms."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._title, self._summary, self._text = Postings(), Postings(), Postings()
        #: Title and summary of each vacancy, as `_headline` joins them.
        self._headlines = Headlines()

    def __contains__(self, word: str) -> bool:
        return word in self._text or word in self._summary or word in self._title

    def add(self, vacancies: Sequence[tuple[int, Texts]]) -> None:
        """Vacancies that are not there yet."""
        fields = _gather(vacancies)
        self.vocabulary.add({word for words in fields for word in words if word not in self})
        for postings, words in zip(self._postings, fields, strict=True):
            postings.add(words)
        self._headlines.update({id: (texts.title, texts.summary) for id, texts in vacancies})

    def remove(self, ids: BitMap) -> None:
        """Vacancies that are there. Goes through all words of the texts."""
        words = self._headlines.remove(ids)
        gone = self._title.remove(ids, words) + self._summary.remove(ids, words) + self._text.remove(ids)
        self.vocabulary.discard({word for word in gone if word not in self})

    def optimize(self) -> None:
        """Make it small after much was added."""
        for postings in self._postings:
            postings.optimize()

    def pack(self, packer: Packer) -> None:
        """All of it."""
        words = self.vocabulary.starting_with("")
        packer.texts(words)
        numbers = {word: number for number, word in enumerate(words)}
        for postings in self._postings:
            postings.pack(packer, numbers)
        self._headlines.pack(packer)

    def unpack(self, packed: Unpacker) -> None:
        """The same again, into an empty one; a word is one object, however many fields have it."""
        words = packed.texts()
        self.vocabulary.add(words)
        for postings in self._postings:
            postings.unpack(packed, words)
        self._headlines.unpack(packed)

    def of_words(self, words: Collection[str]) -> Levels:
        """The vacancies that have any of the words."""
        headline = (title := self._title.union(words)) | self._summary.union(words)
        return Levels(title, headline, headline | self._text.union(words))

    def of_phrase(self, words: Sequence[str]) -> Levels:
        """The vacancies in whose title, or in whose summary, the words stand side by side in this order."""
        title, headline = self._headlines.having(" ".join(words), self._with_all(words))
        return Levels(title, headline, headline)

    def _with_all(self, words: Sequence[str]) -> BitMap:
        """Reading headlines takes time: only those are read that have every word somewhere."""
        return reduce(and_, [self._title.union((word,)) | self._summary.union((word,)) for word in words])

    @property
    def _postings(self) -> tuple[Postings, Postings, Postings]:
        return self._title, self._summary, self._text


def _gather(vacancies: Sequence[tuple[int, Texts]]) -> list[dict[str, list[int]]]:
    """Word → ids, for each field: lists are quicker to add to than bitmaps. The time of a start goes into this loop."""
    gathered: list[dict[str, list[int]]] = [defaultdict(list) for _ in Texts._fields]
    for id, texts in vacancies:
        for words, text in zip(gathered, texts, strict=True):
            for word in text.split():
                words[word].append(id)
    return gathered
