"""Which vacancies have a word in one field."""

from collections.abc import Iterable, Mapping, Sequence

from pyroaring import BitMap

from recruitment.vacancies.packing import Packer, Unpacker


class Postings:
    """Word → vacancies. A bitmap takes 200 bytes, and most words are in one vacancy alone: there, its id must do."""

    def __init__(self) -> None:
        self._held: dict[str, int | BitMap] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._held

    def add(self, found: Mapping[str, list[int]]) -> None:
        """Word → ids of vacancies, not empty, all mentions of a vacancy in a row."""
        for word, ids in found.items():
            held = self._held.get(word)
            if isinstance(held, BitMap):
                held.update(ids)
            elif held is None and ids[0] == ids[-1]:
                self._held[word] = ids[0]
            else:
                self._held[word] = BitMap(ids if held is None else [held, *ids])

    def remove(self, ids: BitMap, words: Iterable[str] | None = None) -> list[str]:
        """Take vacancies out of all words, or of these if no others have them; the words that nobody has any more."""
        held = self._held if words is None else {word: self._held[word] for word in words if word in self._held}
        alone = set(ids)
        gone = [
            word
            for word, posting in held.items()
            if (posting in alone if isinstance(posting, int) else _is_empty_without(ids, posting))
        ]
        for word in gone:
            del self._held[word]
        return gone

    def union(self, words: Iterable[str]) -> BitMap:
        """The vacancies that have any of the words."""
        held = [posting for posting in map(self._held.get, words) if posting is not None]
        alone = BitMap([posting for posting in held if isinstance(posting, int)])
        return alone.union(*(posting for posting in held if isinstance(posting, BitMap)))

    def optimize(self) -> None:
        """Store runs of ids as runs, where that is smaller."""
        for held in self._held.values():
            if isinstance(held, BitMap):
                held.run_optimize()

    def pack(self, packer: Packer, numbers: Mapping[str, int]) -> None:
        """With a number for each word."""
        alone = {word: posting for word, posting in self._held.items() if isinstance(posting, int)}
        several = {word: posting for word, posting in self._held.items() if isinstance(posting, BitMap)}
        packer.numbers(numbers[word] for word in alone)
        packer.numbers(alone.values())
        packer.numbers(numbers[word] for word in several)
        packer.bitmaps(several.values())

    def unpack(self, packed: Unpacker, words: Sequence[str]) -> None:
        """The same again, into an empty one; a word's number is its place."""
        alone = map(words.__getitem__, packed.numbers())
        self._held = dict(zip(alone, packed.shared_numbers(), strict=True))
        several = map(words.__getitem__, packed.numbers())
        self._held.update(zip(several, packed.bitmaps(), strict=True))


def _is_empty_without(ids: BitMap, posting: BitMap) -> bool:
    """Takes the ids out of it."""
    posting -= ids
    return not posting
