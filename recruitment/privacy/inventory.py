"""What the site holds about people, why, and until when: read from the tags of its columns, for pages and documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from recruitment.database import Base
from recruitment.personal_data import APPLICANT, BOTH, STAFF, PersonalData, tagged_columns, words_for

#: Heading of the public page → whom its entries are about.
GROUPS = {"If you look for work here": (APPLICANT, BOTH), "If you work here": (STAFF, BOTH)}

_HEAD = """\
# What is held about people

Written by `flask retention inventory` from the tags of the columns in `recruitment/*/models.py`; a test fails when it
is out of date. The public reads the same on `/privacy`. Columns that are not here hold nothing about a person:
`tests/house_rules/test_personal_columns.py` lists them. `flask retention run` removes what is past its time; the worker
does it once a day.

Copies age out as well: keep backups, and the write-ahead log of a PostgreSQL server, for at most 35 days. What was
erased is then gone from them too. A backup that is put back brings erased things back: run `flask retention run`, and
erase again whoever asked since that day. The trail names the days, never the people, so keep the requests till then.
"""
_COLUMNS = """
| column | about | what | why | lawful basis | kept | a person’s own export |
|---|---|---|---|---|---|---|"""


@dataclass(frozen=True)
class Entry:
    """One purpose: everything that is held for it, on one basis and for one time."""

    what: tuple[str, ...]
    purpose: str
    basis: str
    kept: str


def groups() -> dict[str, list[Entry]]:
    """Heading → entries, in the order of tables and columns."""
    return {heading: _entries(about) for heading, about in GROUPS.items()}


def as_markdown() -> str:
    """The inventory as a document: every column, by table."""
    parts, table = [_HEAD], ""
    for column, tag in tagged_columns(Base.metadata):
        if column.table.name != table:
            table = column.table.name
            parts.append(f"\n## {table}{_COLUMNS}")
        cells = (tag.about, words_for(column, tag), tag.purpose, tag.basis, tag.kept, _exported(tag))
        parts.append(f"| `{column.name}` | {' | '.join(cells)} |")
    return "\n".join(parts) + "\n"


def _entries(about: tuple[str, ...]) -> list[Entry]:
    found: dict[tuple[str, str, str], list[str]] = {}
    for words, tag in _told(about):
        found.setdefault((tag.purpose, tag.basis, tag.kept), []).append(words)
    return [Entry(tuple(dict.fromkeys(what)), *why) for why, what in found.items()]


def _told(about: tuple[str, ...]) -> Iterator[tuple[str, PersonalData]]:
    for column, tag in tagged_columns(Base.metadata):
        if tag.about in about:
            yield words_for(column, tag), tag


def _exported(tag: PersonalData) -> str:
    return f"left out: {tag.withheld}" if tag.withheld else "yes"
