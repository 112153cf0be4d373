"""The tables of THIRD_PARTY.md: every locked package and every file of others, with its licence."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from deploy.materials.bundled import bundled
from deploy.materials.locked import Package, packages

#: What each table of packages is made of: its marker → the file of requirements, and those already told of.
TABLES = {"runs": ("requirements.txt", None), "checks": ("requirements-dev.txt", "requirements.txt")}


class NoPlace(Exception):
    """The page has no markers to write between."""


def with_tables(text: str) -> str:
    """The page with every table written anew. Raises NoPlace, and NotTold of a licence nobody says."""
    text = _replaced(text, "bundled", _bundled_table())
    for marker, (requirements, told_of) in TABLES.items():
        known = {one.name for one in packages(told_of)} if told_of else set()
        text = _replaced(text, marker, _package_table(one for one in packages(requirements) if one.name not in known))
    return text


def _package_table(told: Iterable[Package]) -> str:
    return _table(("package", "version", "licence"), [(one.name, one.version, one.licence) for one in told])


def _bundled_table() -> str:
    rows = [
        (f"`{PurePosixPath(path).name}`", f"{one.name} {one.version}", one.licence, one.what, f"[text]({one.told_in})")
        for one in bundled()
        for path in one.files
    ]
    return _table(("file", "from", "licence", "what it is", ""), rows)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _replaced(text: str, marker: str, table: str) -> str:
    begin, end = f"<!-- {marker}: begin -->\n", f"<!-- {marker}: end -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise NoPlace(f"no {begin.strip()} and {end} to write between")
    return f"{before}{begin}{table}{end}{after}"
