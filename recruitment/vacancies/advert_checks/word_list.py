"""Lists of words that are kept as data, each with what to say instead."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "wordlists"


@dataclass(frozen=True)
class Listed:
    """Words or phrases that mean the same. A star stands for any ending."""

    words: tuple[str, ...]
    instead: str
    #: What they touch: sex, age; nothing where the whole list is about one thing.
    ground: str = ""
    #: Where words alone are not enough: a regular expression.
    pattern: str = ""

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The longest word of each phrase: where none of them stands, the slower search is spared."""
        return tuple(max(words.replace("*", " ").split(), key=len) for words in self.words)

    def may_be_in(self, folded: str) -> bool:
        """Whether it is worth searching."""
        return bool(self.pattern) or any(mark in folded for mark in self.marks)

    @cached_property
    def expression(self) -> "re.Pattern[str]":
        """Finds them as whole words, in any spacing."""
        phrases = [r"\s+".join(map(_escaped, words.split())) for words in self.words]
        return re.compile(rf"(?<![\w-])(?:{'|'.join([*phrases, *filter(None, [self.pattern])])})(?![\w-])")


@dataclass(frozen=True)
class Met:
    """A listed word in a text, as it stands there."""

    text: str
    listed: Listed

    @property
    def advice(self) -> str:
        """“utilise”: say “use”."""
        return f"“{self.text}”: {self.listed.instead}"


@cache
def read_list(name: str) -> tuple[Listed, ...]:
    """The list of a file in `wordlists/`."""
    entries = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["entry"]
    return tuple(Listed(**{**entry, "words": tuple(entry.get("words", ()))}) for entry in entries)


def find_listed(name: str, text: str) -> list[Met]:
    """Each listed word once, in the order of the list."""
    folded, met = _folded(text), dict[str, Met]()
    for listed in read_list(name):
        for match in listed.expression.finditer(folded) if listed.may_be_in(folded) else ():
            said = " ".join(match[0].split())
            met.setdefault(said, Met(said, listed))
    return list(met.values())


def _folded(text: str) -> str:
    """Small letters and plain apostrophes."""
    return text.lower().replace("’", "'")


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")
