"""Words in letters that posters can draw."""

import pytest
from PIL import Image
from PIL.ImageFont import FreeTypeFont

from recruitment.employers.poster_drawing import DISPLAY, TEXT, font
from recruitment.employers.poster_words import drawable

TOLD = {
    "Social worker’s “first” year – £40,000": "Social worker’s “first” year – £40,000",
    "Łódź, Đorđe, Œuvre": "Lódz, Dorde, OEuvre",
    "Café\r\n\tnoir": "Café noir",
    "\u202eevil\u202c\x00\ufeff": "evil",
    "社会工作者": "",
    "Youth 👩‍👧 worker": "Youth worker",
    "ﬁfty ½ ①": "fifty ½ 1",
}


@pytest.mark.parametrize("text", TOLD)
def test_text_is_told_in_letters_that_there_are(text: str) -> None:
    assert drawable(text) == TOLD[text]


def test_long_text_is_cut() -> None:
    assert len(drawable("a" * 100_000)) == 300


def look_of(face: FreeTypeFont, character: str) -> bytes:
    mask, _ = face.getmask2(character, mode="1")
    return Image.frombytes("L", mask.size, bytes(mask)).tobytes() if mask.size[0] else b""


@pytest.mark.parametrize("face", [font(DISPLAY, 52), font(TEXT, 34)], ids=["display", "text"])
def test_typefaces_hold_every_letter_that_is_let_through(face: FreeTypeFont) -> None:
    missing = look_of(face, "\ue000")
    through = [chr(number) for number in range(0x3000) if drawable(chr(number)) == chr(number)]
    assert [one for one in through if look_of(face, one) == missing] == []
