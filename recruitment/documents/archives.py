"""Reading the zip archive that a DOCX or ODT is: bounded, and with nothing before, between or after its members."""

import re
import struct
import zipfile
import zlib
from io import BytesIO

from recruitment.documents.kinds import TAKEN, NotADocument

BEGINNING = b"PK\x03\x04"
MOST_MEMBERS = 1000
MOST_UNPACKED = 30_000_000
#: The record that ends an archive without a comment, and the fixed part before each member.
END_LENGTH, HEADER_LENGTH = 22, 30
#: Behind a member that was written as a stream: its checksum and lengths.
LONGEST_DESCRIPTOR = 24
IS_ENCRYPTED = 0x1
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: What text processors put into a document. Everything else is another file that rides along.
PICTURES = {".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".svm"}
SUFFIXES = PICTURES | {".xml", ".rels", ".rdf", ".webp", ".wdp", ".ttf", ".otf", ".odttf"}
#: Programs, other archives, old Office files, scripts.
RUNS = re.compile(rb"MZ|\x7fELF|PK\x03\x04|\xd0\xcf\x11\xe0|#!|Rar!|7z\xbc\xaf|%PDF-|\xca\xfe\xba\xbe")
UNSAFE_NAME = re.compile(r'[\\:*?"<>|\x00-\x1f]|^/|(^|/)\.\.(/|$)')

DAMAGED = "This document is damaged. Open it, save it again or print it as a PDF, and choose that"
RIDES_ALONG = "This document holds another file or a macro. Print it as a PDF, and choose that"
TROUBLES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    IndexError,
)


def read_members(content: bytes) -> dict[str, bytes]:
    """Name → content of each file in the archive, 30 MB in all. Raises NotADocument."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            _refuse_bombs(members)
            _refuse_gaps(content, archive.start_dir, members)
            read = {one.filename: archive.read(one) for one in members if not one.is_dir()}
    except NotADocument:
        raise
    except TROUBLES as problem:
        raise NotADocument(DAMAGED) from problem
    _refuse_what_runs(read)
    return read


def refuse_other_files(members: dict[str, bytes], *, bare: frozenset[str] = frozenset()) -> None:
    """Only what text processors write; `bare` are names of theirs without a suffix. Raises NotADocument."""
    for name in members:
        if name not in bare and f".{name.rpartition('.')[2].lower()}" not in SUFFIXES:
            raise NotADocument(RIDES_ALONG)


def _refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    names = [one.filename.casefold() for one in members]
    if len(names) > MOST_MEMBERS or sum(one.file_size for one in members) > MOST_UNPACKED:
        raise NotADocument("This document unpacks to more than a CV can be. Print it as a PDF, and choose that")
    if any(one.flag_bits & IS_ENCRYPTED for one in members):
        raise NotADocument("This document has a password. Save it without, and choose that")
    packed_otherwise = any(one.compress_type not in PACKINGS for one in members)
    unsafe = any(UNSAFE_NAME.search(one.orig_filename) for one in members)
    if packed_otherwise or unsafe or len(set(names)) < len(names):
        raise NotADocument(f"This is no document from a text processor. Choose a file in {TAKEN}")


def _refuse_gaps(content: bytes, directory: int, members: list[zipfile.ZipInfo]) -> None:
    """A second format hides before, between or behind the members; a bomb lets them overlap."""
    size, begins = struct.unpack("<LL", content[-END_LENGTH + 12 : -END_LENGTH + 20])
    end = 0
    for one in sorted(members, key=lambda one: one.header_offset):
        if not 0 <= one.header_offset - end <= (LONGEST_DESCRIPTOR if end else 0):
            raise NotADocument(DAMAGED)
        name, extra = struct.unpack("<HH", content[one.header_offset + 26 : one.header_offset + HEADER_LENGTH])
        end = one.header_offset + HEADER_LENGTH + name + extra + one.compress_size
    is_tight = 0 <= directory - end <= LONGEST_DESCRIPTOR and begins == directory
    if not is_tight or content[-END_LENGTH:][:4] != b"PK\x05\x06" or begins + size != len(content) - END_LENGTH:
        raise NotADocument(DAMAGED)


def _refuse_what_runs(members: dict[str, bytes]) -> None:
    if any(RUNS.match(content) for content in members.values()):
        raise NotADocument(RIDES_ALONG)
