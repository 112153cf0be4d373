"""The searches that every list is measured with."""

from urllib.parse import parse_qs, urlsplit

from bench.addresses import FACETS, addresses


class TestAddresses:
    def test_are_always_the_same_and_all_different(self) -> None:
        assert addresses() == addresses()
        assert len(set(addresses())) == 300

    def test_about_a_quarter_has_words(self) -> None:
        assert 60 <= sum("q=" in address for address in addresses()) <= 110

    def test_every_facet_is_used_with_several_values(self) -> None:
        asked = [parse_qs(urlsplit(address).query) for address in addresses()]
        assert all(any(len(one.get(facet, ())) > 1 for one in asked) for facet in FACETS)
