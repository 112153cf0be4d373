"""JSON as people like to read it: short things on one line, and of long lists the first."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

WIDTH = 64
REST = "…"


def printed(value: Any, *, folded: tuple[str, ...] = (), indent: str = "") -> str:
    """The value, indented; of lists of objects the first one, of those under a folded name not even that."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or (len(flat) <= WIDTH and not _has_objects(value)):
        return flat
    inner = indent + "  "
    lines = _members(value, folded, inner) if isinstance(value, dict) else _entries(value, folded, inner)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(lines) + f"\n{indent}{closing}"


def _members(value: Mapping[str, Any], folded: tuple[str, ...], inner: str) -> Iterator[str]:
    for name, member in value.items():
        is_folded = name in folded and member
        told = f"[{{ {REST} }}]" if is_folded else printed(member, folded=folded, indent=inner)
        yield f"{json.dumps(name)}: {told}"


def _entries(value: list[Any], folded: tuple[str, ...], inner: str) -> Iterator[str]:
    shown = value[:1] if _has_objects(value) else value
    yield from (printed(one, folded=folded, indent=inner) for one in shown)
    if len(shown) < len(value):
        yield REST


def _has_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)
