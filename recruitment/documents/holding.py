"""What this room holds about an address: its documents, which belong to registrations."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, Table, delete, select

from recruitment.database import Base, db
from recruitment.documents.models import Document
from recruitment.documents.sweeping import forget_drafts


def held(email: str) -> list[dict[str, object]]:
    """One for each document of the case-folded address."""
    documents = db.session.scalars(select(Document).where(Document.id.in_(_of(email))).order_by(Document.id))
    return [_told(one) for one in documents]


def erase(email: str) -> int:
    """Every document of the address, in the caller's transaction; the files leave the store after it. How many."""
    gone: Any = db.session.execute(delete(Document).where(Document.id.in_(_of(email))))
    return int(gone.rowcount)


def expire(instant: datetime, dry_run: bool) -> int:
    """Those of forms that were not sent; all others go with their registration. How many."""
    return forget_drafts(instant, dry_run=dry_run)


def _of(email: str) -> Select[Any]:
    """This room stands below that of registrations, and knows their table by its name alone."""
    registrations: Table = Base.metadata.tables["registration"]
    own = select(registrations.c.id).where(registrations.c.email == email)
    return select(Document.id).where(Document.registration_id.in_(own))


def _told(document: Document) -> dict[str, object]:
    return {
        "CV": document.file_name,
        "Kind": document.kind_of.label,
        "Size in bytes": document.size,
        "Received": document.received_at.isoformat(),
        "Virus scan": document.state_in_words,
        "Checksum (SHA-256)": document.sha256,
    }
