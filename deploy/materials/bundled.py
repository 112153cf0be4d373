"""Files of others that lie in this repository."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recruitment.config import ROOT

LIST = Path(__file__).with_name("bundled.toml")


@dataclass(frozen=True)
class Bundled:
    """One work of others; paths begin at the root of the repository."""

    name: str
    version: str
    licence: str
    purl: str
    #: The file that holds the licence's text.
    told_in: str
    files: list[str]
    what: str

    def content(self, path: str) -> bytes:
        """Of one of its files."""
        return (ROOT / path).read_bytes()


@cache
def bundled() -> list[Bundled]:
    """All of them, by name."""
    rows = tomllib.loads(LIST.read_text(encoding="utf-8"))["bundled"]
    return sorted((Bundled(**row) for row in rows), key=lambda one: one.name)
