"""Texts of pages and snippets, one row for each time one was saved."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base, UTCDateTime
from recruitment.freshness.models import Shown
from recruitment.personal_data import PUBLIC_TASK, STAFF, personal

_AUTHOR = personal(
    "To show who wrote a public text",
    basis=PUBLIC_TASK,
    kept="As long as the site is in use",
    about=STAFF,
    what="Texts that you saved",
    withheld="shown beside the text",
)


class TextVersion(Base, Shown):
    """A text as it was saved once; it never changes. The public reads the one that was published last."""

    __tablename__ = "text_version"
    __table_args__ = (UniqueConstraint("employer_id", "slug", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"))
    #: Which page or snippet: one of `starter_texts.TEXTS`.
    slug: Mapped[str] = mapped_column(String(40))
    #: Counted from 1 in each text.
    number: Mapped[int]
    #: Markdown.
    text: Mapped[str] = mapped_column(Text)
    comment: Mapped[str | None] = mapped_column(String(200))
    #: The name that the account had then.
    saved_by: Mapped[str] = mapped_column(String(254), info=_AUTHOR)
    saved_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_AUTHOR)
    published_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: By when HR looks at it again; of the accessibility statement alone.
    review_on: Mapped[date | None]
