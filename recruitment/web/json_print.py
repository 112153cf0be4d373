"""JSON as people like to read it: short things on one line, of long lists and texts the beginning."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

WIDTH = 56
LONGEST_TEXT = 120
REST = "…"


def printed(value: Any, *, folded: tuple[str, ...] = (), indent: str = "", used: int = 0) -> str:
    """The value, indented; of lists of objects the first one, of those under a folded name not even that.

    `used` is how much of the first line is taken.
    """
    flat = json.dumps(_shortened(value), ensure_ascii=False)
    fits = used + len(flat) <= WIDTH and not _has_objects(value)
    if fits or not value or not isinstance(value, dict | list):
        return flat
    inner = indent + "  "
    lines = _members(value, folded, inner) if isinstance(value, dict) else _entries(value, folded, inner)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(lines) + f"\n{indent}{closing}"


def _members(value: Mapping[str, Any], folded: tuple[str, ...], inner: str) -> Iterator[str]:
    for name, member in value.items():
        key = f"{json.dumps(name)}: "
        is_folded = name in folded and member
        told = printed(member, folded=folded, indent=inner, used=len(inner) + len(key))
        yield key + (f"[{{ {REST} }}]" if is_folded else told)


def _entries(value: list[Any], folded: tuple[str, ...], inner: str) -> Iterator[str]:
    shown = value[:1] if _has_objects(value) else value
    yield from (printed(one, folded=folded, indent=inner) for one in shown)
    if len(shown) < len(value):
        yield REST


def _shortened(value: Any) -> Any:
    is_long = isinstance(value, str) and len(value) > LONGEST_TEXT
    return value[:LONGEST_TEXT].rstrip() + REST if is_long else value


def _has_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)
