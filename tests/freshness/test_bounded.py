"""Memory with a bound."""

from recruitment.freshness.bounded import Bounded


def held_of(*weights: int, most: int = 100) -> Bounded[int]:
    """Values 0, 1, 2 … of these weights, put in one after another."""
    held: Bounded[int] = Bounded(most)
    for value, weight in enumerate(weights):
        held.put(value, value, weight)
    return held


class TestBounded:
    def test_what_was_used_longest_ago_goes_first(self) -> None:
        held = held_of(25, 25, 25, 25)
        assert held.get(0) == 0
        held.put("new", 9, 25)
        assert [held.get(key) for key in (0, 1, 2, 3, "new")] == [0, None, 2, 3, 9]

    def test_weight_never_exceeds_the_bound(self) -> None:
        held = held_of(*range(26))
        assert held.weight <= 100
        assert held.weight == sum(value for value in range(26) if held.get(value) is not None)

    def test_what_would_throw_most_others_out_is_not_kept(self) -> None:
        held = held_of(20, 26)
        assert (held.get(0), held.get(1)) == (0, None)

    def test_replacing_weighs_the_new_value_alone(self) -> None:
        held = held_of(20)
        held.put(0, 7, 5)
        assert (held.get(0), held.weight, len(held)) == (7, 5, 1)

    def test_nothing_is_kept_without_room(self) -> None:
        assert len(held_of(1, 2, most=0)) == 0

    def test_clear_forgets_all(self) -> None:
        held = held_of(20, 20)
        held.clear()
        assert (held.get(0), held.weight, len(held)) == (None, 0, 0)
