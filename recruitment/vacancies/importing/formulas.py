"""Cells that a spreadsheet would run: exports put an apostrophe in front, imports take it off again."""

import re

# White space, wide forms and other programs' lead-ins count too: guarding too much costs nothing, it is undone.
_RUNS = r"'*(?:\s*[=+\-@|%;＝＋－＠]|[\t\r\n])"
_DANGEROUS = re.compile(_RUNS)
_GUARDED = re.compile("'" + _RUNS)


def guard(text: str) -> str:
    """The cell with one leading apostrophe if a spreadsheet might take it for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unguard(text: str) -> str:
    """The cell as it was before guard."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text
