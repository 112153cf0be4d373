"""Which vacancies have a word in one field."""

from collections.abc import Iterable, Mapping

from pyroaring import BitMap


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


def _is_empty_without(ids: BitMap, posting: BitMap) -> bool:
    """Takes the ids out of it."""
    posting -= ids
    return not posting
