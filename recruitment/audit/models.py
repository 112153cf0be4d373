"""The trail of what staff and commands did. Triggers refuse update and delete."""

from datetime import datetime

from sqlalchemy import JSON, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base, UTCDateTime
from recruitment.personal_data import LEGAL_DUTY, STAFF, personal

_ACT = personal(
    "To account for who saw or changed what",
    basis=LEGAL_DUTY,
    kept="As long as the site is in use: an entry can be neither changed nor removed",
    about=STAFF,
    what="What you did here, and when",
    withheld="evidence, which administrators and HR managers show you in the trail",
)


class AuditEntry(Base):
    """One act. Keeps an actor's id and name, not a relationship, so that nothing breaks it."""

    __tablename__ = "audit_entry"
    #: Whatever is searched by, the newest come first: each way in is an index that ends in the order of the list.
    __table_args__ = (
        Index(None, "thing_kind", "thing_id", "at", "id"),
        Index(None, "at", "id"),
        Index(None, "actor_id", "at", "id"),
        Index(None, "employer_id", "at", "id"),
        Index(None, "employer_id", "actor_id", "at", "id"),
        Index(None, "action", "at", "id"),
        Index(None, "action", "thing_kind", "at", "id"),
        Index(None, "thing_kind", "at", "id"),
        Index("ix_audit_entry_actor_action", "actor_id", "action"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UTCDateTime, info=_ACT)
    actor_id: Mapped[int | None] = mapped_column(info=_ACT)
    actor_name: Mapped[str] = mapped_column(String(254), info=_ACT)
    employer_id: Mapped[int | None]
    action: Mapped[str] = mapped_column(String(80), info=_ACT)
    thing_kind: Mapped[str] = mapped_column(String(40), info=_ACT)
    thing_id: Mapped[str] = mapped_column(String(64), info=_ACT)
    #: Field → [before, after]; of applicants field names only, never values.
    changes: Mapped[dict[str, object]] = mapped_column(JSON, info=_ACT)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class AuditHead(Base):
    """The hash of the newest entry: one row, locked while a new entry is chained to it."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True)
    entries: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
