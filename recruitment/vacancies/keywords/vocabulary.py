"""The words of all adverts in order, so that those with a beginning lie side by side."""

from bisect import bisect_left
from collections.abc import Iterable

from recruitment.vacancies.keywords.stems import shared_beginning, stem

#: So many may be taken out one by one; for more of them a new list is quicker.
FEW = 64


class Vocabulary:
    """Each word once. Reading from several threads is safe while none changes it."""

    def __init__(self) -> None:
        self._words: list[str] = []
        #: Added since the words were last brought into order.
        self._fresh: list[str] = []

    def add(self, words: Iterable[str]) -> None:
        """Words that are not there yet."""
        self._fresh.extend(words)

    def discard(self, words: set[str]) -> None:
        """Words that are there."""
        ordered = self._in_order()
        if len(words) > FEW:
            self._words = [word for word in ordered if word not in words]
            return
        for word in words:
            del ordered[bisect_left(ordered, word)]

    def starting_with(self, beginning: str) -> list[str]:
        """In alphabetical order."""
        ordered = self._in_order()
        # Nothing sorts behind the last character of Unicode, which is none that a word could have.
        end = bisect_left(ordered, beginning + "\U0010ffff")
        return ordered[bisect_left(ordered, beginning) : end]

    def of_stem(self, wanted: str) -> list[str]:
        """All forms of a word."""
        candidates = self.starting_with(shared_beginning(wanted))
        if len(wanted) == 1:  # no longer word has such a stem, and thousands would be asked for theirs
            candidates = candidates[:1]
        return [word for word in candidates if stem(word) == wanted]

    def _in_order(self) -> list[str]:
        """A new list, since another thread may be reading the old one; sorting two ordered runs is quick."""
        if fresh := self._fresh:
            self._words = sorted(self._words + sorted(fresh))
            self._fresh = []
        return self._words
