"""Columns of numbers, texts and bitmaps as bytes, and back: nothing in them can be run, and reading is quick."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate, pairwise

from pyroaring import BitMap

#: Numbers of 64 bits, with a sign.
_NUMBERS = "q"
#: Bytes before each column that say how many it has.
_LENGTH = 8


class Packer:
    """Takes columns one after another."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def numbers(self, column: Iterable[int]) -> None:
        """Whole numbers of 64 bits."""
        self._put(array(_NUMBERS, column).tobytes())

    def texts(self, column: Collection[str]) -> None:
        """Any texts: lengths and all texts in a row."""
        self.numbers(map(len, column))
        self._put("".join(column).encode("utf-8", "surrogatepass"))

    def bitmaps(self, column: Iterable[BitMap]) -> None:
        """Sets of ids."""
        packed = [one.serialize() for one in column]
        self.numbers(map(len, packed))
        self._put(b"".join(packed))

    def raw(self, column: bytes) -> None:
        """As they are."""
        self._put(column)

    def _put(self, column: bytes) -> None:
        self.parts += [len(column).to_bytes(_LENGTH, "big"), column]


class Unpacker:
    """Gives the columns back in the order in which they were taken. It believes what it reads: check that before."""

    def __init__(self, packed: memoryview) -> None:
        self._left = packed
        self._shared: dict[int, int] = {}

    def numbers(self) -> list[int]:
        """As `Packer.numbers` took them."""
        return self.column().tolist()

    def column(self) -> "array[int]":
        """The same, not as objects."""
        column = array(_NUMBERS)
        column.frombytes(self._take())
        return column

    def shared_numbers(self) -> list[int]:
        """The same for numbers that stand in several columns, as ids do: one object each, to save memory."""
        column = self.column()
        return list(map(self._shared.setdefault, column, column))

    def texts(self) -> list[str]:
        """As `Packer.texts` took them."""
        places = _places(self.numbers())
        joined = str(self._take(), "utf-8", "surrogatepass")
        return [joined[start:end] for start, end in places]

    def bitmaps(self) -> list[BitMap]:
        """As `Packer.bitmaps` took them."""
        places = _places(self.numbers())
        joined = self._take().tobytes()
        return [BitMap.deserialize(joined[start:end]) for start, end in places]

    def raw(self) -> bytes:
        """As `Packer.raw` took them."""
        return self._take().tobytes()

    def _take(self) -> memoryview:
        end = _LENGTH + int.from_bytes(self._left[:_LENGTH], "big")
        column, self._left = self._left[_LENGTH:end], self._left[end:]
        return column


def pack_by_value(packer: Packer, bitmaps: Mapping[str, BitMap]) -> None:
    """A bitmap for each of some texts."""
    packer.texts(bitmaps.keys())
    packer.bitmaps(bitmaps.values())


def unpack_by_value(packed: Unpacker) -> dict[str, BitMap]:
    """The same again."""
    return dict(zip(packed.texts(), packed.bitmaps(), strict=True))


def _places(lengths: list[int]) -> Iterator[tuple[int, int]]:
    return pairwise(accumulate(lengths, initial=0))
