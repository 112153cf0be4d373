"""Facets against plain loops."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from recruitment.vacancies.catalogue.facets import ReachFacet, ValueFacet

VALUES = ("a", "b", "c")
STATED = st.lists(st.tuples(st.integers(1, 30), st.sampled_from(VALUES)), unique=True)
AMOUNTS = st.dictionaries(st.integers(1, 60), st.sampled_from([-2, -1, 0, 99, 100, 250, 300, 5_000]))
IDS = st.sets(st.integers(1, 60))
APART = {"unstated": -2, "unreckoned": -1}


def reaches(amount: int, value: str) -> bool:
    """Whether a vacancy that states the amount is kept; there are ten units in a pound."""
    return amount == APART[value] if value in APART else amount >= int(value) * 10


class TestValueFacet:
    @given(STATED, IDS, IDS)
    def test_keeps_and_counts_what_is_stated(
        self, stated: list[tuple[int, str]], gone: set[int], among: set[int]
    ) -> None:
        facet = ValueFacet()
        facet.add(stated)
        facet.remove(BitMap(gone))
        left = {(one, value) for one, value in stated if one not in gone}
        assert set(facet.kept(["a", "c", "nothing"])) == {one for one, value in left if value in ("a", "c")}
        expected = {value: len({one for one, held in left if held == value and one in among}) for value in VALUES}
        assert facet.count(BitMap(among), VALUES) == expected
        assert set(facet.kept_among(["b"], BitMap(among))) == {one for one, value in left if value == "b"} & among

    def test_nothing_stated_is_no_value(self) -> None:
        facet = ValueFacet()
        facet.add([(1, None), (2, "a")])
        assert facet.count(BitMap([1, 2]), ["a", "None"]) == {"a": 1, "None": 0}


class TestReachFacet:
    @given(AMOUNTS, AMOUNTS, IDS, IDS)
    def test_keeps_and_counts_what_is_reached(
        self, first: dict[int, int], second: dict[int, int], gone: set[int], among: set[int]
    ) -> None:
        facet = ReachFacet((10, 25), APART, 10)
        facet.add(first.items())
        facet.remove(BitMap(gone | set(second)))
        facet.add(second.items())
        left = {one: amount for one, amount in first.items() if one not in gone} | second
        for value in ("10", "25", "30", "500", *APART):
            having = {one for one, amount in left.items() if reaches(amount, value)}
            assert set(facet.kept([value])) == having
            assert set(facet.kept_among([value], BitMap(among))) == having & among
            assert facet.count(BitMap(among), [value]) == {value: len(having & among)}

    def test_no_choice_counts_everything(self) -> None:
        facet = ReachFacet((10,), APART, 10)
        facet.add([(1, -2), (2, 100)])
        assert facet.count(BitMap([1, 2]), [""]) == {"": 2}
