"""Documents for tests: as text processors write them, and with whatever a test puts in."""

import zipfile
import zlib
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.documents.keeping import Upload, attach, keep_draft
from recruitment.documents.models import Document
from recruitment.documents.stores import current_store, new_name
from recruitment.employers.models import Employer
from recruitment.registrations.models import Registration
from tests.factories.registrations import make_registration

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}"/>' + "{more}</Types>"
)
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{more}</Relationships>'
)
WORDS = '<w:document xmlns:w="urn:word"><w:body><w:p><w:r>{more}</w:r></w:p></w:body></w:document>'

ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODT = "application/vnd.oasis.opendocument.text"
TEXT = (
    f'<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
    f' xmlns:draw="{ODF}:drawing:1.0" xmlns:script="{ODF}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:scripts/>'
    "{more}</office:document-content>"
)
MANIFEST = f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0">' + "{more}</manifest:manifest>"


def pdf(*objects: bytes, trailer: bytes = b"", page: bytes = PAGE) -> bytes:
    """One page, with further objects, its table of places right."""
    written, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, one in enumerate((CATALOG, PAGES, page, *objects), 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, table)
    return bytes(written)


def object_stream(content: bytes, *, packing: bytes = b"/Filter/FlateDecode", kind: bytes = b"/ObjStm") -> bytes:
    """Objects in a compressed stream."""
    packed = zlib.compress(content)
    return b"<</Type%b/N 1/First 4%b/Length %d>>stream\n%b\nendstream" % (kind, packing, len(packed), packed)


def archive(members: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of these, the first one stored, the others packed."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for number, (name, content) in enumerate(members.items()):
            written.writestr(name, content, None if number else zipfile.ZIP_STORED)
    return buffer.getvalue()


def docx(
    members: Mapping[str, bytes | str] | None = None, *, types: str = "", relationships: str = "", text: str = ""
) -> bytes:
    """As Word writes it, with more of each part, and more members."""
    own = {
        "[Content_Types].xml": TYPES.format(more=types),
        "_rels/.rels": RELATIONSHIPS.format(more=""),
        "word/document.xml": WORDS.format(more=text or "<w:t>Ada Lovelace</w:t>"),
        "word/_rels/document.xml.rels": RELATIONSHIPS.format(more=relationships),
    }
    return archive(own | dict(members or {}))


def odt(members: Mapping[str, bytes | str] | None = None, *, text: str = "", manifest: str = "") -> bytes:
    """As LibreOffice writes it, with more of each part, and more members."""
    own = {
        "mimetype": ODT,
        "content.xml": TEXT.format(more=text),
        "META-INF/manifest.xml": MANIFEST.format(more=manifest),
        "layout-cache": b"\x01\x02",
    }
    return archive(own | dict(members or {}))


def relationship(kind: str, target: str, mode: str = "External") -> str:
    """One of a DOCX, to another part or elsewhere."""
    return f'<Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'


def make_draft(employer: Employer, key: str, content: bytes | None = None, name: str = "Ada’s CV.pdf") -> Document:
    """With the form of this key. Call it outside a transaction."""
    return keep_draft(key, Upload(name, content or pdf()), employer)


def make_document(
    content: bytes | None = None, *, key: str = "a-key-of-a-form-in-a-test", **told: object
) -> Registration:
    """A registration of Ada’s with a CV; `told` as make_registration takes it. Call it outside a transaction."""
    with transaction():
        registration = make_registration(**told)  # type: ignore[arg-type]
        employer = registration.employer
    make_draft(employer, key, content)
    with transaction():
        attach(key, registration)
    return registration


def make_row(registration: Registration) -> Document:
    """A clean CV and its file, without the form that brought them. Call it inside `with transaction():`."""
    name, content = new_name(), pdf()
    current_store().write(name, content)
    document = Document(
        employer_id=registration.employer_id,
        registration_id=registration.id,
        submission_key=registration.submission_key,
        stored_as=name,
        file_name="CV.pdf",
        kind="pdf",
        size=len(content),
        sha256=sha256(content).hexdigest(),
        state="clean",
        received_at=clock.now(),
    )
    db.session.add(document)
    db.session.flush()
    return document
