"""A catalogue that was packed and unpacked is the same one."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.catalogue.index import Batch, Catalogue, Entry
from recruitment.vacancies.criteria import SORTS, Criteria
from recruitment.vacancies.filters import FILTERS
from recruitment.vacancies.keywords.index import Texts
from recruitment.vacancies.packing import Packer, Unpacker

VALUES = ("one", "two")
CHOICES = {one.parameter: dict.fromkeys(VALUES, "") for one in FILTERS}
INSTANT = 50
PAY = st.none() | st.integers(0, 600_000_000)
WORDS = st.lists(st.sampled_from(["nurse", "social", "worker", "manager", "night", "élan"]), max_size=3)


@st.composite
def vacancies(draw: st.DrawFn) -> tuple[Entry, Texts, dict[str, Any]]:
    """One vacancy's entry, words, and what it states to each filter."""
    pay = draw(PAY)
    entry = Entry(draw(st.integers(0, 99)), draw(st.integers(0, 99)), pay, f"R{draw(st.uuids())}", 1)
    texts = Texts(*(f" {' '.join(draw(WORDS))} " for _ in Texts._fields))
    stated = {name: draw(st.sampled_from(VALUES)) for name in CHOICES}
    return entry, texts, stated | {"salary_from": -1 if pay is None else pay}


BATCHES = st.dictionaries(st.integers(1, 100_000), vacancies(), max_size=80)
CRITERIA = st.builds(
    Criteria,
    q=st.sampled_from(["", "nurse", "social wor", '"social worker"', "nihgt"]),
    chosen=st.sampled_from([(), (("hours", ("one",)),), (("hours", ("two",)), ("salary_from", ("30000",)))]),
    sort=st.sampled_from(list(SORTS)),
)


def batch(drawn: dict[int, Any]) -> Batch:
    stated = {name: [(one, said[name]) for one, (_, _, said) in drawn.items()] for name in CHOICES}
    return Batch({one: kept[0] for one, kept in drawn.items()}, [(one, kept[1]) for one, kept in drawn.items()], stated)


def again(catalogue: Catalogue) -> Catalogue:
    """Packed, and unpacked into a new one."""
    packer = Packer()
    catalogue.pack(packer)
    found = Catalogue()
    found.unpack(Unpacker(memoryview(b"".join(packer.parts))))
    return found


def answer(catalogue: Catalogue, criteria: Criteria) -> Any:
    hits = catalogue.search(criteria, INSTANT, CHOICES)
    ids = list(catalogue.in_order(hits, criteria.sort))
    pages = [catalogue.slice(hits, criteria.sort, start, 20) for start in range(0, 80, 20)]
    entries = [catalogue.entries[one] for one in ids]
    return ids, pages, entries, hits.total, hits.facets, hits.corrected, catalogue.next_change(INSTANT)


@given(BATCHES, BATCHES, st.lists(CRITERIA, min_size=1, max_size=5))
def test_unpacked_one_answers_alike_and_follows_alike(
    first: dict[int, Any], second: dict[int, Any], searches: list[Criteria]
) -> None:
    built = Catalogue()
    built.replace((), batch(first))
    read = again(built)
    assert [answer(read, one) for one in searches] == [answer(built, one) for one in searches]
    for catalogue in (built, read):
        catalogue.replace({*list(first)[::2], *second}, batch(second))
    assert [answer(read, one) for one in searches] == [answer(built, one) for one in searches]
    assert [answer(again(read), one) for one in searches] == [answer(built, one) for one in searches]
