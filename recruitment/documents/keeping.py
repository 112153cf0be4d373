"""Keeping a document: with the form while that is filled in, then with the registration."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, Protocol

from sqlalchemy import ColumnElement, delete, func, select, update

from recruitment import clock
from recruitment.config import settings
from recruitment.database import db, transaction
from recruitment.documents.looking import look_inside
from recruitment.documents.models import Document
from recruitment.documents.refusals import CannotKeep
from recruitment.documents.scanning import first_look
from recruitment.documents.stores import current_store, new_name
from recruitment.employers.models import Employer

#: A form that was not sent by then is not going to be.
DRAFT_KEPT = timedelta(days=1)
#: What a page tells of is still there when that page is sent at once.
DRAFT_SHOWN = DRAFT_KEPT - timedelta(hours=1)
LONGEST_NAME = 120
BYTES_OF_A_GIGABYTE = 1_000_000_000


@dataclass(frozen=True)
class Upload:
    """A file as somebody chose it."""

    file_name: str
    content: bytes


class Owner(Protocol):
    """A registration, as far as this room below it knows one."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def employer_id(self) -> int:
        """Whose it is."""


def keep_draft(submission_key: str, upload: Upload, employer: Employer) -> Document:
    """Look at it, scan it, keep it under the form's key in place of an earlier one; committed.

    Raises NotADocument with words for beside the field, and CannotKeep when it is no fault of the file's. Slow: call it
    before anything is written.
    """
    employer_id, content = employer.id, upload.content
    kind = look_inside(content)
    refuse_over_quota(employer_id, len(content))
    state = first_look(content)
    store, name = current_store(), new_name()
    store.write(name, content)
    document = Document(
        employer_id=employer_id,
        submission_key=submission_key,
        stored_as=name,
        file_name=shown_name(upload.file_name, kind.name),
        kind=kind.name,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        received_at=clock.now(),
        **state,
    )
    try:
        with transaction():
            return _put_in_place(document)
    except CannotKeep:
        store.remove(name)
        raise


def draft_of(submission_key: str) -> Document | None:
    """What came with the form of this key, and waits for it to be sent."""
    shown = Document.received_at > clock.now() - DRAFT_SHOWN
    found: Document | None = db.session.scalar(select(Document).where(*_unsent(submission_key), shown))
    return found


def document_of(registration: Owner) -> Document | None:
    """The one of a registration."""
    found: Document | None = db.session.scalar(select(Document).where(Document.registration_id == registration.id))
    return found


def attach(submission_key: str, registration: Owner) -> bool:
    """What came with the form belongs to what the form became; whether there was anything. It replaces an older one."""
    draft_id = db.session.scalar(select(Document.id).where(*_unsent(submission_key)))
    if draft_id is None:
        return False
    remove_of(registration)
    owned = update(Document).where(Document.id == draft_id)
    db.session.execute(owned.values(registration_id=registration.id, employer_id=registration.employer_id))
    return True


def remove_of(registration: Owner) -> bool:
    """Of a registration; the file leaves the store once this is committed. Whether there was one."""
    gone: Any = db.session.execute(delete(Document).where(Document.registration_id == registration.id))
    return bool(gone.rowcount)


def remove_draft(submission_key: str) -> None:
    """Somebody thought better of it before sending the form."""
    db.session.execute(delete(Document).where(*_unsent(submission_key)))


def refuse_over_quota(employer_id: int, size: int) -> None:
    """Raises CannotKeep when the employer's documents, or the disk, have no room for so many bytes."""
    most = settings().uploads_gb * BYTES_OF_A_GIGABYTE
    used = db.session.scalar(select(func.sum(Document.size)).where(Document.employer_id == employer_id)) or 0
    if used + size > most or not current_store().has_room_for(size):
        raise CannotKeep("no room")


def shown_name(typed: str, kind: str) -> str:
    """The name without folders and what can't be shown, with the ending of what the file really is."""
    plain = unicodedata.normalize("NFC", typed).replace("\\", "/").rpartition("/")[2]
    printable = "".join(one for one in plain if one.isprintable() and one not in '<>:"|?*')
    stem = re.sub(r"\s+", " ", PurePosixPath(printable).stem).strip(" .") or "CV"
    return f"{stem[: LONGEST_NAME - len(kind) - 1]}.{kind}"


def _unsent(submission_key: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Document.submission_key == submission_key, Document.registration_id.is_(None)


def _put_in_place(document: Document) -> Document:
    """One for each form. The key of a form that was sent stays with what it brought. Raises CannotKeep."""
    refuse_over_quota(document.employer_id, document.size)
    remove_draft(document.submission_key)
    if db.session.scalar(select(Document.id).where(Document.submission_key == document.submission_key)) is not None:
        raise CannotKeep("the form was sent already")
    db.session.add(document)
    db.session.flush()
    return document
