"""Title and summary of each vacancy, for phrases: one long text, since processes that read it are to share its memory.

An object for each would be counted, which is writing, whenever it is looked at; and would take a third more.
"""

from array import array
from collections.abc import Mapping
from itertools import compress, repeat
from operator import lt

from pyroaring import BitMap

from recruitment.vacancies.packing import Packer, Unpacker

#: So many, or as many as are in the long text, stay beside it before it is written anew.
FEW = 1_000
#: Stands in no word, so that no phrase reaches over it.
_BETWEEN = b"|"
#: Of an id beside the long text, and of a phrase that isn't found.
_NOWHERE = -1


class Headlines:
    """Title and summary by id. Threads may read at once while none changes it."""

    def __init__(self) -> None:
        #: Those that came since the long text was written.
        self._fresh: dict[int, bytes] = {}
        self._settled = BitMap()
        self._text = b""
        #: Where in the text each begins, where its summary does, and where it ends, by id.
        self._starts, self._summaries, self._ends = array("q"), array("q"), array("q")

    def update(self, headlines: Mapping[int, tuple[str, str]]) -> None:
        """Put in titles and summaries of ids that aren't there."""
        self._fresh |= {id: title.encode() + _BETWEEN + summary.encode() for id, (title, summary) in headlines.items()}
        if len(self._fresh) > max(FEW, len(self._settled)):
            self._settle()

    def remove(self, ids: BitMap) -> set[str]:
        """Take out what is there; all its words."""
        words = b"".join(map(self._read, ids)).replace(_BETWEEN, b" ").decode().split()
        self._settled -= ids
        for id in ids:
            self._fresh.pop(id, None)
        return set(words)

    def having(self, words: str, ids: BitMap) -> tuple[BitMap, BitMap]:
        """Those of these that have the words side by side: in the title; in title or summary."""
        phrase = f" {words} ".encode()
        settled = list(ids & self._settled)
        # A common word's are many: no line of Python runs for each.
        starts, ends = map(self._starts.__getitem__, settled), map(self._ends.__getitem__, settled)
        places = list(map(self._text.find, repeat(phrase), starts, ends))
        anywhere = BitMap(compress(settled, map(_NOWHERE.__ne__, places)))
        title = BitMap(compress(settled, map(lt, places, map(self._summaries.__getitem__, settled)))) & anywhere
        for id, headline in self._fresh.items():
            if id in ids and phrase in headline:
                anywhere.add(id)
                if phrase in headline.partition(_BETWEEN)[0]:
                    title.add(id)
        return title, anywhere

    def pack(self, packer: Packer) -> None:
        """All of it."""
        self._settle()
        packer.bitmaps([self._settled])
        for places in (self._starts, self._summaries, self._ends):
            packer.numbers(places)
        packer.raw(self._text)

    def unpack(self, packed: Unpacker) -> None:
        """The same again, into an empty one."""
        (self._settled,) = packed.bitmaps()
        self._starts, self._summaries, self._ends = packed.column(), packed.column(), packed.column()
        self._text = packed.raw()

    def _read(self, id: int) -> bytes:
        found = self._fresh.get(id)
        return self._text[self._starts[id] : self._ends[id]] if found is None else found

    def _settle(self) -> None:
        """Write the long text anew."""
        ids = self._settled | BitMap(self._fresh)
        headlines = list(map(self._read, ids))
        starts = array("q", bytes(8 * (ids.max() + 1 if ids else 0)))
        summaries, ends = array("q", starts), array("q", starts)
        end = 0
        for id, headline in zip(ids, headlines, strict=True):
            starts[id], summaries[id] = end, end + headline.index(_BETWEEN)
            ends[id] = end = end + len(headline)
        self._starts, self._summaries, self._ends, self._text = starts, summaries, ends, b"".join(headlines)
        self._settled, self._fresh = ids, {}
