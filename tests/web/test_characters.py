"""What XML and calendars refuse goes; everything that people mean stays."""

import pytest

from recruitment.web.characters import without_refused


class TestWithoutRefused:
    @pytest.mark.parametrize("refused", ["\x00", "\x0b", "\x1b", "\x7f", "\x86", "\ud800", "\ufffe", "\uffff"])
    def test_refused_character_goes(self, refused: str) -> None:
        assert without_refused(f"before{refused}after") == "beforeafter"

    @pytest.mark.parametrize("text", ["tab\tand\r\nlines", "\x85", "Zoë – £40", "\U0001f469\u200d\U0001f467", "\u202e"])
    def test_everything_else_stays(self, text: str) -> None:
        assert without_refused(text) == text
