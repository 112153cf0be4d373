"""A brand colour, and what can be read on it."""

import pytest

from recruitment.employers.colours import brand_styles, carries_text, contrast, is_colour, nearest_that_carries


class TestColours:
    def test_contrast_is_that_of_wcag(self) -> None:
        assert contrast("#ffffff", "#000000") == pytest.approx(21)
        assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)

    @pytest.mark.parametrize(("colour", "carries"), [("#0f3d2e", True), ("#ffcc00", False), ("#777777", False)])
    def test_text_needs_enough_contrast(self, colour: str, carries: bool) -> None:
        assert carries_text(colour) is carries

    @pytest.mark.parametrize("colour", ["#ffcc00", "#ffffff", "#d94f70", "#000000"])
    def test_nearest_colour_carries_text(self, colour: str) -> None:
        found = nearest_that_carries(colour)
        assert carries_text(found)
        assert is_colour(found)

    def test_colour_that_carries_text_is_its_own_nearest(self) -> None:
        assert nearest_that_carries("#0f3d2e") == "#0f3d2e"

    @pytest.mark.parametrize("text", ["red", "#fff", "#12345g", "#0f3d2e;}", "0f3d2e"])
    def test_nothing_else_is_a_colour(self, text: str) -> None:
        assert not is_colour(text)

    def test_style_sheet_sets_the_ground(self) -> None:
        assert "--forest: #123456;" in brand_styles("#123456")
