"""The kinds of document that are taken, and how others are refused."""

from dataclasses import dataclass

LARGEST = 5_000_000
TAKEN = "PDF, Word (.docx) or OpenDocument (.odt)"


class NotADocument(ValueError):
    """No document that we take; says so in words for beside the field."""


@dataclass(frozen=True)
class Kind:
    """A kind of document: what its file name ends in, how readers call it, and its content type."""

    name: str
    label: str
    mimetype: str


PDF = Kind("pdf", "PDF", "application/pdf")
DOCX = Kind("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
ODT = Kind("odt", "OpenDocument", "application/vnd.oasis.opendocument.text")
KINDS = {kind.name: kind for kind in (PDF, DOCX, ODT)}
