"""Looking inside a PDF: whole, readable by the scanner, and without anything that acts or carries other files."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from recruitment.documents.kinds import NotADocument

BEGINNING = b"%PDF-"
#: Of all object streams of a file together; a CV has a few hundred kilobytes.
MOST_UNPACKED = 20_000_000
#: An object's dictionary stands right before its stream.
LONGEST_DICTIONARY = 4096

HEADER = re.compile(rb"%PDF-[12]\.\d")
END = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF[\s\x00]*\Z")
CROSS_REFERENCES = re.compile(rb"\s*(xref|\d+\s+\d+\s+obj)")
MARKUP = re.compile(rb"<\s*(html|script|svg|!doctype|\?xml|\?php)", re.IGNORECASE)
#: Names in a dictionary that act, or hold a file. Names end in white space or a delimiter.
ACTING = re.compile(
    rb"/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA|ImportData|SubmitForm|GoToE)(?=[\s\x00/<>\[\](){}%])"
)
ENCRYPTED = re.compile(rb"/Encrypt(?=[\s\x00/<\[%])")
STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
FLATE_ALONE = re.compile(rb"/Filter\s*\[?\s*/(?:FlateDecode|Fl)\s*\]?\s*(?=[/>\r\n])")
#: A name may write any of its characters as #xx.
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")

DAMAGED = "This PDF is not whole. Save or print it as a PDF again, and choose that"


def look(content: bytes) -> None:
    """Raises NotADocument for what is no PDF, not whole, also something else, or more than something to read."""
    _refuse_other_formats(content)
    _refuse_damage(content)
    plain = _unescaped(content)
    if ENCRYPTED.search(plain):
        raise NotADocument("This PDF has a password or is protected. Save it without, and choose that")
    unpacked = b"\n".join(_object_streams(content))
    if ACTING.search(plain) or ACTING.search(_unescaped(unpacked)):
        raise NotADocument("This PDF holds a script, a form or another file. Print it as a PDF, and choose that")
    if b"/Root" not in plain or b"/Catalog" not in plain + unpacked:
        raise NotADocument(DAMAGED)


def _refuse_other_formats(content: bytes) -> None:
    """One file in two formats is read as one here, and as the other somewhere else."""
    is_archive = zipfile.is_zipfile(BytesIO(content))
    if not HEADER.match(content) or is_archive or MARKUP.search(content[:1024]):
        raise NotADocument("This file only looks like a PDF. Print it as a PDF, and choose that")


def _refuse_damage(content: bytes) -> None:
    """It ends as a PDF ends, with nothing after, and the place it names is where its table is."""
    end = END.search(content, max(0, len(content) - 2048))
    if end is None or not CROSS_REFERENCES.match(content, int(end[1])):
        raise NotADocument(DAMAGED)


def _unescaped(content: bytes) -> bytes:
    return ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content)


def _object_streams(content: bytes) -> Iterator[bytes]:
    """Unpacked: objects may stand in compressed streams, where no search of the file sees them."""
    left, view = MOST_UNPACKED, memoryview(content)
    for found in STREAM.finditer(content):
        begin = content.rfind(b"obj", max(0, found.start() - LONGEST_DICTIONARY), found.start())
        dictionary = _unescaped(content[max(0, begin) : found.start()])
        if b"/ObjStm" not in dictionary and not (b"/First" in dictionary and b"/N" in dictionary):
            continue
        unpacked = _unpack(dictionary, view[found.end() :], left)
        left -= len(unpacked)
        yield unpacked


def _unpack(dictionary: bytes, data: memoryview, most: int) -> bytes:
    """Raises NotADocument for a stream that is packed in a way nobody uses, or swells."""
    if b"/Filter" not in dictionary:
        return b""  # stands in the file as it is
    if not FLATE_ALONE.search(dictionary) or b"/DecodeParms" in dictionary:
        raise NotADocument(DAMAGED)
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, most + 1)
    except zlib.error as problem:
        raise NotADocument(DAMAGED) from problem
    if len(unpacked) > most:
        raise NotADocument("This PDF unpacks to more than a CV can be. Print it as a PDF, and choose that")
    return unpacked
