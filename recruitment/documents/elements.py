"""Elements of the XML inside documents, one after the other; declarations of types and entities are refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from recruitment.documents.archives import DAMAGED
from recruitment.documents.kinds import NotADocument

#: Each takes some 200 bytes; a CV of twenty pages has 30,000.
MOST_ELEMENTS = 300_000


@dataclass(slots=True)
class Element:
    """Its namespace and name with a space between; attributes the same way; the text right inside it."""

    name: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands between its tags."""
        return "".join(self.pieces)

    def attribute(self, name: str) -> str:
        """By its name without the namespace; empty where it is missing."""
        return next((value for key, value in self.attributes.items() if key.rpartition(" ")[2] == name), "")


def read_elements(content: bytes) -> Iterator[Element]:
    """In the order in which they begin, the root first. Raises NotADocument."""
    elements: list[Element] = []
    open_ones: list[Element] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if len(elements) >= MOST_ELEMENTS:
            raise NotADocument(DAMAGED)
        elements.append(Element(name, attributes))
        open_ones.append(elements[-1])

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _name: open_ones.pop()
    parser.CharacterDataHandler = lambda text: open_ones[-1].pieces.append(text)
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as problem:
        raise NotADocument(DAMAGED) from problem
    return iter(elements)


def _refuse(*_what: Any) -> None:
    """Entities swell and read files; no text processor declares any."""
    raise NotADocument(DAMAGED)
