"""References and postcodes as they are kept, however they are typed: in forms, files and addresses alike."""

import re

_REFERENCE = re.compile(r"[A-Z0-9-]{3,32}")
#: Royal Mail's shapes: A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA, and GIR 0AA.
_POSTCODE = re.compile(r"(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")


def reference(typed: str) -> str | None:
    """In capitals; None for what is no reference. The capital of another script's letter may be one of ours."""
    capitals = typed.upper() if typed.isascii() else ""
    return capitals if _REFERENCE.fullmatch(capitals) else None


def postcode(typed: str) -> str | None:
    """A full British one in capitals with its space, or None."""
    capitals = re.sub(r"\s", "", typed).upper() if typed.isascii() else ""
    match = _POSTCODE.fullmatch(capitals)
    return f"{match[1]} {match[2]}" if match else None
