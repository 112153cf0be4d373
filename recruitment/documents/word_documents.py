"""Looking inside a DOCX: a document for Word without macros, embedded objects, or what is fetched from elsewhere."""

import re
from collections.abc import Iterator

from recruitment.documents.archives import DAMAGED, RIDES_ALONG, refuse_other_files
from recruitment.documents.elements import Element, read_elements
from recruitment.documents.kinds import TAKEN, NotADocument

TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RUNNING_TYPES = re.compile("macro|vba|activex|oleobject|afchunk|html", re.IGNORECASE)
#: Kinds of relationship that bring another file in.
CARRYING = re.compile("/(oleObject|package|vbaProject|control|aFChunk|frame|subDocument|externalLink\\w*)$")
#: Where Word remembers the template that a document began with: a disk of its writer's own, never a server.
OWN_DISK = re.compile(r"(file:///?)?[a-z]:[\\/]|(file://(localhost)?)?/(users|applications|library)/|[^\\/:]+$", re.I)
#: Fields that run a program.
COMMANDS = re.compile(r"\bDDE(AUTO)?\b", re.IGNORECASE)
FETCHES = "This document fetches something from elsewhere. Print it as a PDF, and choose that"


def look(members: dict[str, bytes]) -> None:
    """Raises NotADocument."""
    refuse_other_files(members)
    main = _main_part(members)
    for name in members:
        if name.endswith(".rels"):
            _refuse_relationships(members[name])
    if main not in members or not next(read_elements(members[main])).name.endswith(" document"):
        raise NotADocument(DAMAGED)
    for name in members:
        if name.endswith(".xml"):
            _refuse_commands(members[name])


def _main_part(members: dict[str, bytes]) -> str:
    """Where the text is, as the list of types says; nothing in that list may run."""
    if TYPES not in members:
        raise NotADocument(f"This is no document from a text processor. Choose a file in {TAKEN}")
    main = ""
    for element in read_elements(members[TYPES]):
        kind = element.attribute("ContentType")
        if RUNNING_TYPES.search(kind):
            raise NotADocument(RIDES_ALONG)
        if kind == MAIN:
            main = element.attribute("PartName").lstrip("/")
    if not main:
        raise NotADocument(f"This is another kind of Office file. Choose a file in {TAKEN}")
    return main


def _refuse_relationships(content: bytes) -> None:
    for one in read_elements(content):
        kind, target = one.attribute("Type"), one.attribute("Target")
        if CARRYING.search(kind):
            raise NotADocument(RIDES_ALONG)
        is_elsewhere = one.attribute("TargetMode").casefold() == "external" and not kind.endswith("/hyperlink")
        if is_elsewhere and not (kind.endswith("/attachedTemplate") and OWN_DISK.match(target)):
            raise NotADocument(FETCHES)


def _refuse_commands(content: bytes) -> None:
    if COMMANDS.search("".join(_fields(read_elements(content)))):
        raise NotADocument(RIDES_ALONG)


def _fields(elements: Iterator[Element]) -> Iterator[str]:
    """The codes of fields: one code may stand in several pieces."""
    for element in elements:
        if element.name.endswith(" instrText"):
            yield element.text
        elif element.name.endswith(" fldSimple"):
            yield f" {element.attribute('instr')} "
