"""English stems, so that "managing" finds a manager's "manage", and the beginnings that all words of a stem share."""

from functools import lru_cache
from threading import Lock

from snowballstemmer import EnglishStemmer

#: A stem is worked out in some 30 microseconds; so many are remembered.
REMEMBERED = 1 << 15
#: Of a stem as the algorithm gives it: plurals that it doesn't know.
_IRREGULAR = {"children": "child"}
_VOWELS = frozenset("aeiouy")
_ENGLISH = EnglishStemmer()
#: The algorithm keeps the word that it works on in itself.
_one_at_a_time = Lock()


def stem(word: str) -> str:
    """Of one word as `split_words` gives it. What has a digit (a reference, a grade, an amount) is its own stem."""
    return _stem(word) if word.isalpha() else word


def shared_beginning(stem: str) -> str:
    """What every word of a stem begins with: "manag" of "manage", "famil" of "famili" (family).

    A suffix is cut off, and the last letter that remains may have changed; but "dying" has the stem "die".
    """
    if len(stem) < 3:
        return stem
    return stem[:1] if len(stem) == 3 and stem.endswith("ie") else stem[:-1]


@lru_cache(REMEMBERED)
def _stem(word: str) -> str:
    with _one_at_a_time:
        found: str = _ENGLISH.stemWord(word)
    if len(found) == 1:  # of "aed": it would find every "a"
        return word
    return _IRREGULAR.get(found) or _singular_acronym(found)


def _singular_acronym(stem: str) -> str:
    """The algorithm takes an s off only after a vowel; "NQSWs" has none."""
    is_plural = len(stem) > 2 and stem[-1] == "s" != stem[-2] and _VOWELS.isdisjoint(stem)
    return stem[:-1] if is_plural else stem
