"""Vacancies in the order of a key, in buckets, so that any page of any selection is found without sorting it."""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from pyroaring import BitMap

from recruitment.vacancies.packing import Packer, Unpacker

#: Ids in a bucket, at most twice as many after insertions.
BUCKET = 512
#: A selection as small as this is sorted at once: quicker than looking through buckets.
FEW = 64
#: Of one bucket, so few are sorted too, rather than looked for among all of its ids.
SPARSE = 24

Key = Callable[[int], Any]


class _Bucket:
    """Neighbours in the order, in order and as a set."""

    __slots__ = ("held", "ids")

    def __init__(self, ids: list[int]) -> None:
        self.ids = ids
        self.held = BitMap(ids)


class Order:
    """Ids sorted by a key, which is unique to an id and stays as it is while the id is in the order."""

    def __init__(self, key: Key) -> None:
        self._key = key
        self._buckets: list[_Bucket] = []

    def add_all(self, ids: Collection[int]) -> None:
        """Put several in their places."""
        if len(ids) <= FEW:
            for one in ids:
                self._add(one)
            return
        held = chain.from_iterable(bucket.ids for bucket in self._buckets)
        self._fill(sorted(chain(held, ids), key=self._key))

    def pack(self, packer: Packer) -> None:
        """All ids in order."""
        packer.numbers(chain.from_iterable(bucket.ids for bucket in self._buckets))

    def unpack(self, packed: Unpacker) -> None:
        """The same ids again, without asking for their keys."""
        self._fill(packed.shared_numbers())

    def _fill(self, ids: list[int]) -> None:
        self._buckets = [_Bucket(ids[start : start + BUCKET]) for start in range(0, len(ids), BUCKET)]

    def _add(self, vacancy_id: int) -> None:
        if not self._buckets:
            self._buckets.append(_Bucket([vacancy_id]))
            return
        place = self._place(self._key(vacancy_id))
        bucket = self._buckets[place]
        insort(bucket.ids, vacancy_id, key=self._key)
        bucket.held.add(vacancy_id)
        if len(bucket.ids) > 2 * BUCKET:
            self._buckets[place : place + 1] = [_Bucket(bucket.ids[:BUCKET]), _Bucket(bucket.ids[BUCKET:])]

    def remove(self, gone: BitMap) -> None:
        """Take several out; those that aren't there are no matter."""
        for bucket in self._buckets:
            if bucket.held.intersect(gone):
                bucket.held -= gone
                bucket.ids = [one for one in bucket.ids if one not in gone]
        self._buckets = [bucket for bucket in self._buckets if bucket.ids]

    def slice(self, selected: BitMap, start: int, count: int) -> list[int]:
        """Of the selected ones, in order, `count` from the place `start`."""
        if len(selected) <= FEW:
            return sorted(selected, key=self._key)[start : start + count]
        found: list[int] = []
        for bucket in self._buckets:
            inside = bucket.held.intersection_cardinality(selected)
            if start >= inside:
                start -= inside
                continue
            found += islice(self._inside(bucket, selected, inside), start, start + count - len(found))
            if len(found) == count:
                break
            start = 0
        return found

    def _inside(self, bucket: _Bucket, selected: BitMap, inside: int) -> Iterable[int]:
        """The selected ones of a bucket, of which there are `inside`, in order."""
        if inside <= SPARSE:
            return sorted(bucket.held & selected, key=self._key)
        return (one for one in bucket.ids if one in selected)

    def all_of(self, selected: BitMap) -> Iterator[int]:
        """The selected ones, in order."""
        return (one for bucket in self._buckets for one in bucket.ids if one in selected)

    def held(self) -> BitMap:
        """All that are in it."""
        return BitMap.union(BitMap(), *(bucket.held for bucket in self._buckets))

    def between(self, after: Any, until: Any) -> Iterator[int]:
        """The ids whose key is greater than `after` and not greater than `until`, in order."""
        for bucket in self._buckets[self._place(after) :]:
            if self._key(bucket.ids[0]) > until:
                return
            yield from (one for one in bucket.ids if after < self._key(one) <= until)

    def until(self, last: Any) -> BitMap:
        """All whose key is not greater than this."""
        place = self._place(last)
        whole = (bucket.held for bucket in self._buckets[:place])
        part = [one for one in self._buckets[place].ids if self._key(one) <= last] if self._buckets else []
        return BitMap.union(BitMap(part), *whole)

    def last_before(self, key: Any) -> int | None:
        """The last id whose key is smaller."""
        near = (one for bucket in reversed(self._buckets[: self._place(key) + 1]) for one in reversed(bucket.ids))
        return next((one for one in near if self._key(one) < key), None)

    def first_after(self, key: Any) -> int | None:
        """The first id whose key is greater."""
        near = chain.from_iterable(bucket.ids for bucket in self._buckets[self._place(key) :])
        return next((one for one in near if self._key(one) > key), None)

    def _place(self, key: Any) -> int:
        """Of the bucket where the key belongs."""
        place = bisect_left(self._buckets, key, key=lambda bucket: self._key(bucket.ids[-1]))
        return max(0, min(place, len(self._buckets) - 1))
