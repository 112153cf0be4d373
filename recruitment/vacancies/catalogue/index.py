"""The index of approved vacancies: criteria and an instant in, ids and counts out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from math import inf
from operator import and_
from typing import Any, NamedTuple

from pyroaring import BitMap

from recruitment.vacancies.catalogue.facets import Facet, Stated
from recruitment.vacancies.catalogue.orders import Order
from recruitment.vacancies.criteria import CLOSING, RELEVANCE, SALARY, Criteria
from recruitment.vacancies.filters import FILTERS, Choices
from recruitment.vacancies.keywords.index import Found, Texts, WordIndex
from recruitment.vacancies.keywords.query import read_query
from recruitment.vacancies.packing import Packer, Unpacker


class Entry(NamedTuple):
    """What orders a vacancy and opens it. Instants are microseconds since 1970, pay hundredths of a penny a year."""

    publish_at: int
    closes_at: int
    top_of_range: int | None
    reference: str
    #: The catalogue's sequence at which it was read: whatever is made of a vacancy is kept under it.
    sequence: int


#: Stands for no amount where only numbers can be.
_UNSTATED = -(1 << 63)


@dataclass(frozen=True)
class Batch:
    """Vacancies as the database has them, and what they state to each filter."""

    entries: Mapping[int, Entry]
    texts: Iterable[tuple[int, Texts]]
    stated: Mapping[str, Stated]


@dataclass(frozen=True)
class Hits:
    """What a search found: all matching vacancies by tiers of relevance (one tier in every other order), and counts."""

    tiers: Sequence[BitMap]
    total: int
    #: Parameter → value → count. A count ignores its own filter's selection and obeys all others.
    facets: Mapping[str, Mapping[str, int]]
    #: Word as typed → the word that was meant.
    corrected: Mapping[str, str]


class Catalogue:
    """All approved vacancies, scheduled and closed ones too. Whoever changes or reads it holds the one lock."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self._words = WordIndex()
        self._facets = {one.parameter: one.facet() for one in FILTERS}
        newest, closing, salary = Order(self._newest_key), Order(self._closing_key), Order(self._salary_key)
        self._newest, self._closing = newest, closing
        self._orders = {CLOSING: closing, SALARY: salary}
        self._open = BitMap()
        #: The instant for which `_open` is right, and the first one after it for which it isn't.
        self._open_at, self._open_until = 0, 0.0

    def replace(self, vacancy_ids: Iterable[int], batch: Batch) -> None:
        """Take these vacancies out, and put those of the batch in; the rest of them are no longer approved."""
        known = BitMap(one for one in vacancy_ids if one in self.entries)
        if known:
            self._remove(known)
        if batch.entries:
            self._add(batch)
        self._open_until = -inf

    def search(self, criteria: Criteria, instant: int, choices: Choices) -> Hits:
        """Everything that matches, with the counts of every choice."""
        found = self._find_words(criteria)
        base = self._base(found, instant)
        kept = self._kept(criteria)
        matching = reduce(and_, kept.values(), base)
        facets = {}
        for one in FILTERS:
            name = one.parameter
            others = (ids for parameter, ids in kept.items() if parameter != name)
            among = reduce(and_, others, base) if name in kept else matching
            values = one.counted(choices[name], criteria.values(name))
            facets[name] = self._facets[name].count(among, values)
        return Hits(self._tiers(criteria, found, matching), len(matching), facets, found.corrected if found else {})

    def matching(self, criteria: Criteria, instant: int) -> Hits:
        """The same without any count but the total."""
        found = self._find_words(criteria)
        matching = reduce(and_, self._kept(criteria).values(), self._base(found, instant))
        return Hits(self._tiers(criteria, found, matching), len(matching), {}, found.corrected if found else {})

    def matching_among(self, criteria: Criteria, among: BitMap) -> BitMap:
        """Those of these approved vacancies that match, open or not."""
        found = self._find_words(criteria)
        matching = among if found is None else among & found.matching
        for parameter, values in criteria.chosen:
            matching = self._facets[parameter].kept_among(values, matching)
        return matching

    def slice(self, hits: Hits, sort: str, start: int, count: int) -> list[int]:
        """Ids of the hits in this order, `count` from the place `start`."""
        order = self._orders.get(sort, self._newest)
        ids: list[int] = []
        for tier in hits.tiers:
            if len(ids) < count and start < len(tier):
                ids += order.slice(tier, start, count - len(ids))
            start = max(0, start - len(tier))
        return ids

    def in_order(self, hits: Hits, sort: str) -> Iterator[int]:
        """Ids of all hits in this order."""
        order = self._orders.get(sort, self._newest)
        return chain.from_iterable(order.all_of(tier) for tier in hits.tiers)

    def open_at(self, instant: int) -> BitMap:
        """Those that are open: publish_at ≤ instant < closes_at."""
        if not self._open_at <= instant < self._open_until:
            self._move_to(instant)
        return self._open

    def next_change(self, instant: int) -> int | None:
        """When the next vacancy opens or closes after the instant, with no write at all."""
        self.open_at(instant)
        return None if self._open_until == inf else int(self._open_until)

    def pack(self, packer: Packer) -> None:
        """Everything but what depends on an instant."""
        entries = self.entries.values()
        packer.numbers(self.entries)
        packer.numbers(one.publish_at for one in entries)
        packer.numbers(one.closes_at for one in entries)
        packer.numbers(_UNSTATED if one.top_of_range is None else one.top_of_range for one in entries)
        packer.texts([one.reference for one in entries])
        packer.numbers(one.sequence for one in entries)
        for part in self._parts():
            part.pack(packer)

    def unpack(self, packed: Unpacker) -> None:
        """The same again, into an empty one."""
        ids, publish_at, closes_at = packed.shared_numbers(), packed.numbers(), packed.numbers()
        top_of_range = [None if one == _UNSTATED else one for one in packed.shared_numbers()]
        entries = map(Entry, publish_at, closes_at, top_of_range, packed.texts(), packed.shared_numbers())
        self.entries = dict(zip(ids, entries, strict=True))
        for part in self._parts():
            part.unpack(packed)
        self._open_until = -inf

    def _parts(self) -> Iterator[Order | Facet | WordIndex]:
        yield from (self._newest, *self._orders.values())
        yield from self._facets.values()
        yield self._words

    def _base(self, found: Found | None, instant: int) -> BitMap:
        is_open = self.open_at(instant)
        return is_open if found is None else is_open & found.matching

    def _find_words(self, criteria: Criteria) -> Found | None:
        return self._words.find(read_query(criteria.q)) if criteria.q else None

    def _kept(self, criteria: Criteria) -> dict[str, BitMap]:
        return {parameter: self._facets[parameter].kept(values) for parameter, values in criteria.chosen}

    def _tiers(self, criteria: Criteria, found: Found | None, matching: BitMap) -> list[BitMap]:
        if found is None or criteria.sort != RELEVANCE:
            return [matching]
        in_title = matching & found.in_title
        in_summary = (matching & found.in_summary) - in_title
        return [in_title, in_summary, matching - in_title - in_summary]

    def _remove(self, gone: BitMap) -> None:
        for order in (self._newest, *self._orders.values()):
            order.remove(gone)
        for facet in self._facets.values():
            facet.remove(gone)
        self._words.remove(gone)
        self._open -= gone
        for one in gone:
            del self.entries[one]

    def _add(self, batch: Batch) -> None:
        self.entries.update(batch.entries)
        for order in (self._newest, *self._orders.values()):
            order.add_all(batch.entries)
        for parameter, stated in batch.stated.items():
            self._facets[parameter].add(stated)
        self._words.add_all(batch.texts)
        self._open.update(one for one, entry in batch.entries.items() if _is_open(entry, self._open_at))

    def _move_to(self, instant: int) -> None:
        """Only vacancies that open or close between the two instants are looked at, except for the first time."""
        first, last = sorted((self._open_at, instant))
        if not first:
            self._open = BitMap([one for one, entry in self.entries.items() if _is_open(entry, instant)])
        elif first != last:
            closed = self._closing.between((first, inf), (last, inf))
            published = self._newest.between((-last, ""), (-first, ""))
            for one in chain(closed, published):
                (self._open.add if _is_open(self.entries[one], instant) else self._open.discard)(one)
        self._open_at, self._open_until = instant, self._boundary(instant)

    def _boundary(self, instant: int) -> float:
        opening, closing = self._newest.last_before((-instant, "")), self._closing.first_after((instant, inf))
        opens = inf if opening is None else self.entries[opening].publish_at
        closes = inf if closing is None else self.entries[closing].closes_at
        return min(opens, closes)

    def _newest_key(self, vacancy_id: int) -> tuple[Any, ...]:
        entry = self.entries[vacancy_id]
        return -entry.publish_at, entry.reference

    def _closing_key(self, vacancy_id: int) -> tuple[Any, ...]:
        entry = self.entries[vacancy_id]
        return entry.closes_at, -entry.publish_at, entry.reference

    def _salary_key(self, vacancy_id: int) -> tuple[Any, ...]:
        entry = self.entries[vacancy_id]
        top = inf if entry.top_of_range is None else -entry.top_of_range
        return top, -entry.publish_at, entry.reference


def _is_open(entry: Entry, instant: int) -> bool:
    return entry.publish_at <= instant < entry.closes_at
