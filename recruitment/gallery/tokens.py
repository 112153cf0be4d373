"""The tokens of the style sheet, read from where they stand, and whether what lies on each ground can be read."""

import re
from dataclasses import dataclass
from functools import lru_cache

from recruitment.config import ROOT
from recruitment.employers.colours import LARGE_TEXT, TEXT, contrast

SHEET = ROOT / "recruitment" / "static" / "css" / "base.css"
SCHEMES = ("light", "dark")
BLOCK = re.compile(r":root \{\s*color-scheme.*?\n\}|prefers-color-scheme: dark\) \{\s*:root \{.*?\}", re.DOTALL)
TOKEN = re.compile(r"--([\w-]+): (.+?);(?: /\* (.*?) \*/)?$", re.MULTILINE)
#: What the edge of a field, or a line that says something, must have beside its ground: WCAG 2.2, 1.4.11.
EDGE = 3.0
#: Fore, ground, what it must reach, and for what.
PAIRS = (
    ("ink", "ground", TEXT, "Text"),
    ("ink", "paper", TEXT, "Text"),
    ("quiet", "ground", TEXT, "Quiet text"),
    ("quiet", "paper", TEXT, "Quiet text"),
    ("link", "ground", TEXT, "Links"),
    ("link", "paper", TEXT, "Links"),
    ("link-hover", "ground", TEXT, "Links"),
    ("link-hover", "paper", TEXT, "Links"),
    ("error", "ground", TEXT, "Errors"),
    ("error", "paper", TEXT, "Errors"),
    ("on-forest", "forest", TEXT, "Text"),
    ("on-forest", "forest-deep", TEXT, "Text"),
    ("on-forest-quiet", "forest", TEXT, "Quiet text"),
    ("sun", "forest", LARGE_TEXT, "Large headings"),
    ("on-sun", "sun", TEXT, "Text"),
    ("on-sun", "sun-hover", TEXT, "Text"),
    ("on-sky", "sky", TEXT, "Text"),
    ("on-soon", "soon", TEXT, "Text"),
    ("on-action", "action", TEXT, "Buttons"),
    ("on-action", "action-hover", TEXT, "Buttons"),
    ("on-night", "night", TEXT, "Text"),
    ("on-night-quiet", "night", TEXT, "Quiet text"),
    ("edge", "paper", EDGE, "Edges of fields"),
    ("edge", "ground", EDGE, "Edges of fields"),
    ("leaf", "paper", EDGE, "Lines of charts"),
    ("leaf", "ground", EDGE, "Lines of charts"),
    ("leaf", "sky", EDGE, "The dot of a grade"),
    ("sun", "focus-outer", EDGE, "The two rings of the focus"),
)


@dataclass(frozen=True)
class Token:
    """A custom property: its values by scheme, and what it is for."""

    name: str
    light: str
    dark: str
    words: str

    @property
    def is_colour(self) -> bool:
        """#rgb or #rrggbb."""
        return self.light.startswith("#")


@dataclass(frozen=True)
class Pairing:
    """What lies on a ground, by scheme."""

    fore: Token
    ground: Token
    least: float
    words: str

    @property
    def ratios(self) -> dict[str, float]:
        """Of WCAG 2.2, by scheme."""
        return {one: contrast(_long(getattr(self.fore, one)), _long(getattr(self.ground, one))) for one in SCHEMES}

    @property
    def holds(self) -> bool:
        """Whether it can be read in both schemes."""
        return min(self.ratios.values()) >= self.least


@lru_cache(1)
def tokens() -> dict[str, Token]:
    """All of the style sheet by name; what says nothing else for the dark scheme is the same there."""
    light, dark = (found[0] for found in BLOCK.finditer(SHEET.read_text(encoding="utf-8")))
    darker = {name: value for name, value, _ in TOKEN.findall(dark)}
    return {name: Token(name, value, darker.get(name, value), words) for name, value, words in TOKEN.findall(light)}


def pairings() -> list[Pairing]:
    """Every fore on every ground where it stands."""
    found = tokens()
    return [Pairing(found[fore], found[ground], least, words) for fore, ground, least, words in PAIRS]


def tokens_named(*beginnings: str) -> list[Token]:
    """Those whose names begin so, in the order of the style sheet."""
    return [token for token in tokens().values() if token.name.startswith(beginnings)]


def colours() -> list[Token]:
    """All colours."""
    return [token for token in tokens().values() if token.is_colour]


def _long(colour: str) -> str:
    return "#" + "".join(part * 2 for part in colour[1:]) if len(colour) == 4 else colour
