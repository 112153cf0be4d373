"""The components there are, read from their own files, so that none is forgotten or misquoted."""

import re
from dataclasses import dataclass
from functools import lru_cache

from recruitment.config import ROOT

FOLDER = ROOT / "templates" / "components"
MACRO = re.compile(r"\{%-?\s*macro\s+(\w+)\((.*?)\)\s*-?%\}\s*(?:\{#-?(.*?)-?#\})?", re.DOTALL)


@dataclass(frozen=True)
class Part:
    """A component: its name, how it is called, and what its file says of it."""

    name: str
    call: str
    words: str


@lru_cache(1)
def parts() -> dict[str, Part]:
    """All of them by name."""
    return {part.name: part for part in map(_read, sorted(path.name for path in FOLDER.glob("*.html")))}


def _read(file: str) -> Part:
    found = MACRO.search((FOLDER / file).read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"components/{file} holds no macro")
    name, arguments, words = found.groups()
    return Part(name, f"{name}({_on_one_line(arguments)})", _on_one_line(words or ""))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
