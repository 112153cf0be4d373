"""Orders against a sorted list."""

from collections.abc import Callable
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from recruitment.vacancies.catalogue import orders
from recruitment.vacancies.catalogue.orders import Order

IDS = st.sets(st.integers(1, 400))


def key(number: int) -> tuple[int, int]:
    """Not the order of the ids, and with ties that the id settles."""
    return number * 7 % 11, number


@pytest.fixture(autouse=True)
def small_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that few ids fill several."""
    monkeypatch.setattr(orders, "BUCKET", 4)
    monkeypatch.setattr(orders, "FEW", 2)
    monkeypatch.setattr(orders, "SPARSE", 1)


def order_of(*batches: set[int]) -> Order:
    """With these added, in so many steps."""
    made = Order(key)
    held: set[int] = set()
    for batch in batches:
        made.add_all(batch - held)
        held |= batch
    return made


def every(made: Order) -> list[int]:
    """All of it, in order."""
    return list(made.all_of(BitMap(range(500))))


class TestOrder:
    @given(IDS, IDS, IDS)
    def test_stays_sorted_through_additions_and_removals(
        self, first: set[int], second: set[int], gone: set[int]
    ) -> None:
        made = order_of(first)
        made.remove(BitMap(gone))
        for one in second - (first - gone):
            made.add_all({one})
        assert every(made) == sorted((first - gone) | second, key=key)
        assert set(made.held()) == (first - gone) | second

    @given(IDS, IDS, st.integers(0, 30), st.integers(0, 10))
    def test_slice_is_a_slice_of_the_sorted_selection(
        self, held: set[int], selected: set[int], start: int, count: int
    ) -> None:
        found = order_of(held).slice(BitMap(held & selected), start, count)
        assert found == sorted(held & selected, key=key)[start : start + count]

    @given(IDS, st.integers(-1, 12), st.integers(-1, 12))
    def test_what_lies_between_two_keys_is_found(self, held: set[int], after: int, until: int) -> None:
        low, high = (after, inf), (until, inf)
        expected = [one for one in sorted(held, key=key) if low < key(one) <= high]
        assert list(order_of(held).between(low, high)) == expected

    @given(IDS, st.integers(-1, 12))
    def test_beginning_up_to_a_key_is_found(self, held: set[int], until: int) -> None:
        assert set(order_of(held).until((until, inf))) == {one for one in held if key(one) <= (until, inf)}

    @given(IDS, st.integers(-1, 12))
    def test_neighbours_of_a_key_are_found(self, held: set[int], near: int) -> None:
        made = order_of(held)
        later: Callable[[int], bool] = lambda one: key(one) > (near, inf)  # noqa: E731
        assert made.first_after((near, inf)) == min(filter(later, held), key=key, default=None)
        earlier = [one for one in held if key(one) < (near, -inf)]
        assert made.last_before((near, -inf)) == max(earlier, key=key, default=None)
