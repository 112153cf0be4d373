"""Answers as the page tells them on which they are checked."""

import pytest

from recruitment.registrations.answers import is_unusual_number


class TestIsUnusualNumber:
    @pytest.mark.parametrize("typed", ["SW1", "SW123456", "sw 12 345", None, ""])
    def test_usual_ones_and_none_are_not(self, typed: str | None) -> None:
        assert not is_unusual_number(typed)

    @pytest.mark.parametrize("typed", ["12345", "SW1234567", "SWA1", "SW"])
    def test_others_are(self, typed: str) -> None:
        assert is_unusual_number(typed)
