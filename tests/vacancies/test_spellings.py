"""References and postcodes have one spelling."""

import pytest

from recruitment.vacancies import spellings


class TestReference:
    @pytest.mark.parametrize(("typed", "kept"), [("csc-1042", "CSC-1042"), ("CSC-1042", "CSC-1042"), ("123", "123")])
    def test_is_kept_in_capitals(self, typed: str, kept: str) -> None:
        assert spellings.reference(typed) == kept

    @pytest.mark.parametrize("typed", ["", "ab", "a" * 33, "a b c", "csc_1", "\u0131bc", "\ufb01sh", "\0\0\0"])
    def test_nothing_else_becomes_one(self, typed: str) -> None:
        assert spellings.reference(typed) is None


class TestPostcode:
    @pytest.mark.parametrize(("typed", "kept"), [("n11xr", "N1 1XR"), (" EC1A  1BB", "EC1A 1BB")])
    def test_is_kept_with_its_space(self, typed: str, kept: str) -> None:
        assert spellings.postcode(typed) == kept

    @pytest.mark.parametrize("typed", ["", "N1", "N1 1X", "12345", "N1 1XR N1 1XR", "\uff2e1 1XR"])
    def test_half_a_postcode_is_none(self, typed: str) -> None:
        assert spellings.postcode(typed) is None
