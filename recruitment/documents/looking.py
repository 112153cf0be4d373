"""What a file really is, by what is inside: its name and the type that a browser says prove nothing."""

import filetype

from recruitment.documents import archives, pdf, text_documents, word_documents
from recruitment.documents.kinds import DOCX, LARGEST, ODT, PDF, TAKEN, Kind, NotADocument

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def look_inside(content: bytes) -> Kind:
    """The kind of document, once everything in it is something that we take. Raises NotADocument."""
    if not content:
        raise NotADocument("The file is empty")
    if len(content) > LARGEST:
        raise NotADocument(f"Choose a file of at most {LARGEST // 1_000_000} MB")
    if content.startswith(pdf.BEGINNING):
        pdf.look(content)
        return PDF
    if content.startswith(archives.BEGINNING):
        return _look_into_archive(content)
    raise NotADocument(_what_it_is(content))


def _look_into_archive(content: bytes) -> Kind:
    members = archives.read_members(content)
    if text_documents.NAMING in members:
        text_documents.look(members)
        return ODT
    word_documents.look(members)
    return DOCX


def _what_it_is(content: bytes) -> str:
    """In words that help: somebody took a picture of their CV, or has an older Word."""
    if content.startswith(OLD_OFFICE):
        return "This is an older Word file, or has a password. Save it as .docx or PDF, without a password"
    found = filetype.guess(content)
    if found is not None and found.mime.startswith("image/"):
        return f"This is a picture. Choose a file in {TAKEN}"
    return f"Choose a file in {TAKEN}"
