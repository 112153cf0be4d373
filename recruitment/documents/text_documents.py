"""Looking inside an ODT: a text without macros, embedded objects, passwords, or what is fetched from elsewhere."""

import re

from recruitment.documents.archives import DAMAGED, RIDES_ALONG, refuse_other_files
from recruitment.documents.elements import Element, read_elements
from recruitment.documents.kinds import ODT, TAKEN, NotADocument

NAMING = "mimetype"
MANIFEST = "META-INF/manifest.xml"
TEXT = "content.xml"
#: What LibreOffice writes without a suffix.
BARE = frozenset({NAMING, "layout-cache"})
FOLDERS_THAT_RUN = re.compile("(Basic|Scripts|Dialogs|Database|Object [0-9]+|ObjectReplacements)/", re.IGNORECASE)
#: Elements that run or bring something in, by the end of namespace and name.
RUNNING = re.compile(
    r"(:script:1\.0 .*|:office:1\.0 (script|dde-source)|:text:1\.0 (dde-connection|execute-macro|script)"
    r"|:drawing:1\.0 (applet|plugin|object|object-ole|floating-frame))$"
)
SEEN_ELSEWHERE = ("image", "section-source", "fill-image", "background-image")


def look(members: dict[str, bytes]) -> None:
    """Raises NotADocument."""
    if members[NAMING] != ODT.mimetype.encode():
        raise NotADocument(f"This is another kind of OpenDocument. Choose a file in {TAKEN}")
    if MANIFEST not in members or TEXT not in members:
        raise NotADocument(DAMAGED)
    refuse_other_files(members, bare=BARE)
    if any(FOLDERS_THAT_RUN.match(name) for name in members):
        raise NotADocument(RIDES_ALONG)
    if any(one.name.endswith(" encryption-data") for one in read_elements(members[MANIFEST])):
        raise NotADocument("This document has a password. Save it without, and choose that")
    if not next(read_elements(members[TEXT])).name.endswith(":office:1.0 document-content"):
        raise NotADocument(DAMAGED)
    for name in (TEXT, "styles.xml", "settings.xml"):
        _refuse_what_runs(members.get(name))


def _refuse_what_runs(content: bytes | None) -> None:
    for element in read_elements(content) if content else ():
        if RUNNING.search(element.name) or _is_fetched(element):
            raise NotADocument(RIDES_ALONG)


def _is_fetched(element: Element) -> bool:
    """Links that somebody presses may lead anywhere; pictures and parts stand in the document."""
    return element.name.rpartition(" ")[2] in SEEN_ELSEWHERE and ":" in element.attribute("href")
