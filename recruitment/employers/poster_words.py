"""Words of a poster as our typefaces can draw them: other letters lose their marks, what has none is left out."""

import unicodedata

#: What the fonts hold beyond Latin-1.
_BEYOND = frozenset("’‘“”–—…•€")
#: Those of Latin-1 that they don't: a sign for any currency, and a place for a hyphen.
_WITHOUT = frozenset("\u00a4\u00ad")
#: Letters that no mark can be taken from.
_SPELT = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "œ": "oe", "Œ": "OE", "ŋ": "n"})
#: More is never drawn: a title has at most 200 characters.
_LONGEST = 300


def drawable(text: str) -> str:
    """The text on one line, in letters that can be drawn. Empty when none of it can."""
    told = "".join(map(_drawable, text[:_LONGEST].translate(_SPELT)))
    return " ".join(told.split())


def _drawable(character: str) -> str:
    if character.isspace():
        return " "
    if _has_glyph(character):
        return character
    return "".join(filter(_has_glyph, unicodedata.normalize("NFKD", character)))


def _has_glyph(character: str) -> bool:
    is_latin = " " <= character <= "~" or ("\u00a1" <= character <= "ÿ" and character not in _WITHOUT)
    return is_latin or character in _BEYOND
