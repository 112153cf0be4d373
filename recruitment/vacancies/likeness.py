"""How alike two texts are, by the runs of three words that they share; signatures stand for texts that nobody reads."""

from collections.abc import Iterable
from operator import eq
from zlib import crc32

from recruitment.vacancies.words import split_words

#: A signature keeps the least number of each part of all runs: two texts agree in as many parts as they share runs.
PARTS = 32
#: Shorter texts are alike by chance: "Training is given. Apply online."
FEWEST_WORDS = 40
_NOTHING = 0xFFFF


def signature_of(text: str | None) -> bytes | None:
    """64 bytes for a text; None for one that is too short to compare."""
    words = split_words(text or "")
    if len(words) < FEWEST_WORDS:
        return None
    least = [_NOTHING] * PARTS
    for run in _runs(words):
        part, number = run % PARTS, (run >> 16) & _NOTHING
        if number < least[part]:
            least[part] = number
    return b"".join(number.to_bytes(2, "little") for number in least)


def likeness(one: bytes, other: bytes) -> float:
    """The share of runs that two texts have in common, give or take a tenth."""
    return sum(map(eq, _parts(one), _parts(other))) / PARTS


def most_alike(signature: bytes, others: Iterable[tuple[int, bytes]], least: float) -> int | None:
    """The id whose signature is most like this one, at least so much; None when none is."""
    own, found = _parts(signature), None
    for number, other in others:
        share = sum(map(eq, own, _parts(other))) / PARTS
        if share >= least and (found is None or share > found[0]):
            found = (share, number)
    return found[1] if found else None


def resemblance(one: str, other: str) -> float:
    """The same, exact, of the texts themselves."""
    first, second = set(_runs(split_words(one))), set(_runs(split_words(other)))
    return len(first & second) / len(first | second) if first and second else 0.0


def _parts(signature: bytes) -> memoryview:
    return memoryview(signature).cast("H")


def _runs(words: list[str]) -> Iterable[int]:
    """A number for each three words in a row, the same in every process."""
    known = {word: crc32(word.encode()) for word in set(words)}
    numbers = [known[word] for word in words]
    for first, second, third in zip(numbers, numbers[1:], numbers[2:], strict=False):
        yield crc32(b"%d %d %d" % (first, second, third))
