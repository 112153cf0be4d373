"""Documents of applicants, and files whose rows are gone."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.database import ID_GIVEN_ONCE, Base, UTCDateTime
from recruitment.documents.kinds import KINDS, Kind
from recruitment.employers.models import Employer
from recruitment.personal_data import CONSENT, personal

#: What is known about harm in a document.
STATES = {
    "waiting": "Waiting for the virus scan",
    "clean": "Scanned, nothing found",
    "infected": "Harmful, removed",
    "failed": "Could not be scanned",
    "not-scanned": "Not scanned",
}
_KEPT = "As long as the registration it belongs to; a day when the form was not sent"


def _tag(purpose: str, what: str) -> dict[object, object]:
    return personal(purpose, basis=CONSENT, kept=_KEPT, what=what)


class Document(Base):
    """A CV: the row. The file itself is in the store, under a name of its own.

    The row goes with its registration. A trigger writes the name of the file into `removed_file`, whoever deleted the
    row and however: what is left to do outlives the process that should do it.
    """

    __tablename__ = "document"
    __table_args__ = (
        CheckConstraint(f"kind IN {tuple(KINDS)}", name="kind"),
        CheckConstraint(f"state IN {tuple(STATES)}", name="state"),
        CheckConstraint("size > 0", name="size"),
        Index("ix_document_due", "state", "scan_at"),
        ID_GIVEN_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    #: None until the form it came with is sent.
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registration.id", ondelete="CASCADE"), unique=True)
    #: Of the form it came with: one document for each.
    submission_key: Mapped[str] = mapped_column(String(64), unique=True)
    #: The file's name in the store.
    stored_as: Mapped[str] = mapped_column(
        String(32), unique=True, info=_tag("So that recruiters can read your CV", "Your CV itself, as a file")
    )
    #: As the person's own machine calls it, for the person alone.
    file_name: Mapped[str] = mapped_column(
        String(120), info=_tag("So that you recognise the file you sent", "The name of your CV's file")
    )
    kind: Mapped[str] = mapped_column(String(10))
    size: Mapped[int]
    #: Of the content: a file that was changed in the store is not the one that was scanned.
    sha256: Mapped[str] = mapped_column(
        String(64), info=_tag("To see that nobody has changed the file", "A checksum of your CV")
    )
    state: Mapped[str] = mapped_column(String(20))
    #: What the scanner calls the harm.
    finding: Mapped[str | None] = mapped_column(String(120))
    attempts: Mapped[int] = mapped_column(default=0)
    #: When to try the scanner (again).
    scan_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    scanned_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    received_at: Mapped[datetime] = mapped_column(
        UTCDateTime, index=True, info=_tag("To know which CV is the newest", "When you sent your CV")
    )

    employer: Mapped[Employer] = relationship()

    @property
    def kind_of(self) -> Kind:
        """How it is called and delivered."""
        return KINDS[self.kind]

    @property
    def state_in_words(self) -> str:
        """What is known about harm in it."""
        return STATES[self.state]

    @property
    def size_in_words(self) -> str:
        """120 kB, or 1.2 MB."""
        return f"{self.size / 1_000_000:.1f} MB" if self.size >= 1_000_000 else f"{max(1, self.size // 1000)} kB"


class RemovedFile(Base):
    """A file whose row is deleted, and which has to leave the store."""

    __tablename__ = "removed_file"

    stored_as: Mapped[str] = mapped_column(String(32), primary_key=True)
