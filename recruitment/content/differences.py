"""What changed between two versions of a text, line by line."""

from dataclasses import dataclass
from difflib import ndiff


@dataclass(frozen=True)
class Line:
    """A line that is new, gone, or the same: "added", "removed", "same"."""

    kind: str
    text: str


_KINDS = {"+ ": "added", "- ": "removed", "  ": "same"}


def differences(before: str, after: str) -> list[Line]:
    """Every line of both; blank ones that stayed are left out."""
    told = [one for one in ndiff(before.split("\n"), after.split("\n")) if one[:2] in _KINDS]
    lines = [Line(_KINDS[one[:2]], one[2:]) for one in told]
    return [line for line in lines if line.text.strip() or line.kind != "same"]
