"""What a filter keeps and counts, as bitmaps of vacancy ids."""

from abc import ABC, abstractmethod
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import inf
from typing import Any

from pyroaring import BitMap

from recruitment.vacancies.catalogue.orders import Order
from recruitment.vacancies.packing import Packer, Unpacker, pack_by_value, unpack_by_value

#: (vacancy id, stated value); a vacancy with several values comes several times.
Stated = Iterable[tuple[int, Any]]


class Facet(ABC):
    """The vacancies behind every value of one filter."""

    @abstractmethod
    def add(self, stated: Stated) -> None:
        """Vacancies that are not in it, with what they state."""

    @abstractmethod
    def remove(self, gone: BitMap) -> None:
        """Forget these vacancies."""

    @abstractmethod
    def kept(self, values: Sequence[str]) -> BitMap:
        """Those with any of these values; there is at least one."""

    def kept_among(self, values: Sequence[str], among: BitMap) -> BitMap:
        """The same of a few vacancies."""
        return among & self.kept(values)

    @abstractmethod
    def count(self, among: BitMap, values: Iterable[str]) -> dict[str, int]:
        """How many of these vacancies each value keeps, zeros too."""

    @abstractmethod
    def pack(self, packer: Packer) -> None:
        """Everything that it holds."""

    @abstractmethod
    def unpack(self, packed: Unpacker) -> None:
        """The same again, into an empty one."""


class ValueFacet(Facet):
    """A bitmap for each value."""

    def __init__(self) -> None:
        self._of: dict[str, BitMap] = {}

    def add(self, stated: Stated) -> None:
        ids: dict[str, list[int]] = defaultdict(list)
        for vacancy_id, value in stated:
            if value is not None:
                ids[value].append(vacancy_id)
        for value, having in ids.items():
            self._of.setdefault(value, BitMap()).update(having)

    def remove(self, gone: BitMap) -> None:
        for having in self._of.values():
            having.difference_update(gone)
        self._of = {value: having for value, having in self._of.items() if having}

    def kept(self, values: Sequence[str]) -> BitMap:
        return BitMap.union(BitMap(), *(self._of[value] for value in values if value in self._of))

    def count(self, among: BitMap, values: Iterable[str]) -> dict[str, int]:
        known, common = self._of, among.intersection_cardinality
        return {value: common(known[value]) if value in known else 0 for value in values}

    def pack(self, packer: Packer) -> None:
        pack_by_value(packer, self._of)

    def unpack(self, packed: Unpacker) -> None:
        self._of = unpack_by_value(packed)


class ReachFacet(Facet):
    """A vacancy states an amount, and is kept by every number of pounds that the amount reaches.

    `steps` are the numbers that are asked for most: each has a bitmap. Every other is found in the order of amounts.
    `apart` is value → what vacancies without an amount state instead, below zero.
    """

    def __init__(self, steps: Iterable[int], apart: Mapping[str, int], units_per_pound: int) -> None:
        self._apart = {value: (code, BitMap()) for value, code in apart.items()}
        self._steps = {str(pounds): (pounds * units_per_pound, BitMap()) for pounds in steps}
        self._units = units_per_pound
        #: By id, of those that are in the order.
        self._amounts = array("q")
        self._order = Order(self._key)

    def add(self, stated: Stated) -> None:
        amounts = dict(stated)
        for code, having in self._apart.values():
            having.update(one for one, amount in amounts.items() if amount == code)
        for least, having in self._steps.values():
            having.update(one for one, amount in amounts.items() if amount >= least)
        if (missing := max(amounts, default=-1) + 1 - len(self._amounts)) > 0:
            self._amounts.frombytes(bytes(self._amounts.itemsize * missing))
        for one, amount in amounts.items():
            self._amounts[one] = amount
        self._order.add_all(amounts)

    def remove(self, gone: BitMap) -> None:
        self._order.remove(gone)
        for _, having in self._bitmaps():
            having.difference_update(gone)

    def kept(self, values: Sequence[str]) -> BitMap:
        return BitMap.union(BitMap(), *(self._having(value) for value in values))

    def kept_among(self, values: Sequence[str], among: BitMap) -> BitMap:
        """An unusual amount costs no walk through the order of all."""
        return BitMap.union(BitMap(), *(self._having_among(value, among) for value in values))

    def count(self, among: BitMap, values: Iterable[str]) -> dict[str, int]:
        """The empty value is no choice at all."""
        return {
            value: among.intersection_cardinality(self._having(value)) if value else len(among) for value in values
        }

    def pack(self, packer: Packer) -> None:
        packer.numbers(self._amounts)
        self._order.pack(packer)
        packer.bitmaps(having for _, having in self._bitmaps())

    def unpack(self, packed: Unpacker) -> None:
        self._amounts = packed.column()
        self._order.unpack(packed)
        for (_, having), held in zip(self._bitmaps(), packed.bitmaps(), strict=True):
            having.update(held)

    def _bitmaps(self) -> Iterator[tuple[int, BitMap]]:
        return chain(self._apart.values(), self._steps.values())

    def _having(self, value: str) -> BitMap:
        if found := self._apart.get(value) or self._steps.get(value):
            return found[1]
        return self._order.until((-int(value) * self._units, inf))

    def _having_among(self, value: str, among: BitMap) -> BitMap:
        if found := self._apart.get(value) or self._steps.get(value):
            return among & found[1]
        least, amounts = int(value) * self._units, self._amounts
        return BitMap([one for one in among & self._order.held() if amounts[one] >= least])

    def _key(self, vacancy_id: int) -> tuple[int, int]:
        return -self._amounts[vacancy_id], vacancy_id
