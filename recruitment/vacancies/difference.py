"""Two versions of a text as what stayed, what was added and what was removed, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

SAME, ADDED, REMOVED = "same", "added", "removed"
#: Of what stayed, so many words are shown on either side of a change.
CONTEXT = 8
#: Comparing words takes time by the square of their number: longer passages are told as replaced.
MOST_WORDS = 1_500
GAP = " … "
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_BLANK = re.compile(r"[ \t]+")
#: What `difflib` says of a stretch, and how it reads before and after.
Step = tuple[str, str, str]


@dataclass(frozen=True)
class Piece:
    """A run of text, and what became of it."""

    kind: str
    text: str


def difference(before: str, after: str) -> list[Piece]:
    """The pieces in their order; long stretches that stayed are cut to what stands around a change."""
    pieces = list(_joined(_by_lines(before.splitlines(keepends=True), after.splitlines(keepends=True))))
    last = len(pieces) - 1
    return [_cut(piece, is_first=place == 0, is_last=place == last) for place, piece in enumerate(pieces)]


def _by_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old, new = "".join(before[a:b]), "".join(after[c:d])
        if kind == "replace":
            yield from _by_words(_WORD.findall(old), _WORD.findall(new))
        else:
            yield from _told(kind, old, new)


def _by_words(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    if max(len(before), len(after)) > MOST_WORDS:
        yield from _told("replace", "".join(before), "".join(after))
        return
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    told = [(kind, "".join(before[a:b]), "".join(after[c:d])) for kind, a, b, c, d in steps]
    yield from chain.from_iterable(_told(*step) for step in _runs(told))


def _runs(steps: Sequence[Step]) -> Iterator[Step]:
    """Words replaced one after another as one replacement: the blank between them only looks as if it stayed."""
    old = new = ""
    for place, (kind, before, after) in enumerate(steps):
        is_between = 0 < place < len(steps) - 1 and _BLANK.fullmatch(before)
        if kind == "equal" and not is_between:
            if old or new:
                yield "replace", old, new
            yield kind, before, after
            old = new = ""
        else:
            old, new = old + before, new + after
    if old or new:
        yield "replace", old, new


def _told(kind: str, old: str, new: str) -> Iterator[Piece]:
    if kind == "equal":
        yield Piece(SAME, old)
        return
    if old:
        yield Piece(REMOVED, old)
    if new:
        yield Piece(ADDED, new)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None and held.kind == piece.kind:
            held = Piece(held.kind, held.text + piece.text)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _cut(piece: Piece, *, is_first: bool, is_last: bool) -> Piece:
    """Of what stayed: the end before a change, the beginning after one."""
    words = piece.text.split(" ")
    if piece.kind != SAME or len(words) <= 2 * CONTEXT + 1:
        return piece
    head, tail = " ".join(words[:CONTEXT]), " ".join(words[-CONTEXT:])
    return Piece(SAME, ("" if is_first else head) + GAP + ("" if is_last else tail))
