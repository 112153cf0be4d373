"""Undoes text that was UTF-8 and was read as Windows-1252: an apostrophe that became three characters."""

import re

#: Windows-1252 leaves five bytes undefined; systems that do this pass them through.
_UNDEFINED = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_CHARACTERS = {byte: _UNDEFINED.get(byte) or bytes([byte]).decode("cp1252") for byte in range(0x80, 0x100)}
_BYTES = {character: byte for byte, character in _CHARACTERS.items()}
_RUN = re.compile(f"[{re.escape(''.join(_BYTES))}]{{2,}}")
_LEFT_OVER = re.compile("[\udc80-\udcff]")


def repaired(text: str) -> str:
    """The text before it was read wrongly. What is no such sequence stays as it is."""
    return text if text.isascii() else _RUN.sub(_decoded, text)


def _decoded(run: re.Match[str]) -> str:
    told = bytes(_BYTES[character] for character in run[0]).decode("utf-8", "surrogateescape")
    return _LEFT_OVER.sub(lambda one: _CHARACTERS[ord(one[0]) - 0xDC00], told)
