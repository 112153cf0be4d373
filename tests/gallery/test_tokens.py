"""Tokens as the style sheet has them, and what can be read on what."""

import re

import pytest

from recruitment.gallery.tokens import SHEET, Pairing, Token, colours, pairings, tokens, tokens_named

WHITE, GREY, BLACK = (Token(value, value, value, "") for value in ("#fff", "#777777", "#000"))
GALLERY = SHEET.with_name("gallery.css")


class TestTokens:
    def test_value_of_the_dark_scheme_is_told_beside_the_light_one(self) -> None:
        assert tokens()["ink"] == Token("ink", "#17261f", "#f4efe4", "Text")

    def test_what_the_dark_scheme_does_not_name_is_the_same_there(self) -> None:
        assert tokens()["sun"].dark == tokens()["sun"].light

    @pytest.mark.parametrize("name", tokens())
    def test_every_token_says_what_it_is_for(self, name: str) -> None:
        assert tokens()[name].words

    def test_every_property_that_style_sheets_read_is_a_token_or_their_own(self) -> None:
        for sheet in SHEET.parent.glob("*.css"):
            text = sheet.read_text()
            own = set(re.findall(r"--([\w-]+):", text))
            assert set(re.findall(r"var\(--([\w-]+)", text)) <= tokens().keys() | own, sheet.name

    def test_every_size_radius_and_room_is_drawn(self) -> None:
        drawn = GALLERY.read_text()
        names = [token.name for token in tokens_named("size-", "display", "text", "radius", "gutter", "room-")]
        assert [name for name in names if not re.search(rf"\.(sample|shape|room)--{name}\b[^-]", drawn)] == []


class TestPairings:
    @pytest.mark.parametrize("pairing", pairings(), ids=lambda one: f"{one.fore.name} on {one.ground.name}")
    def test_what_lies_on_a_ground_can_be_read_in_both_schemes(self, pairing: Pairing) -> None:
        assert pairing.holds, pairing.ratios

    def test_pair_that_is_too_pale_does_not_hold(self) -> None:
        assert not Pairing(GREY, WHITE, 4.5, "Text").holds
        assert Pairing(BLACK, WHITE, 4.5, "Text").ratios == {"light": pytest.approx(21), "dark": pytest.approx(21)}

    def test_every_colour_of_text_stands_in_a_pair(self) -> None:
        paired = {one.fore.name for one in pairings()} | {one.ground.name for one in pairings()}
        only_for_looks = {"brick", "line"}
        assert {token.name for token in colours()} - paired == only_for_looks
