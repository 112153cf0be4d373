"""The parts of the offer, each with its source and the date it was checked."""

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base
from recruitment.freshness.models import Shown


class Benefit(Base, Shown):
    """One thing an employer offers its staff."""

    __tablename__ = "benefit"

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    position: Mapped[int]
    theme: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(120))
    text: Mapped[str] = mapped_column(Text)
    #: The large figure of its tile, such as "31 → 36", and what it counts.
    figure: Mapped[str | None] = mapped_column(String(20))
    figure_label: Mapped[str | None] = mapped_column(String(60))
    #: Fit for the home page.
    is_highlight: Mapped[bool] = mapped_column(default=False)
    #: Values of role types, space separated: only adverts of these kinds of post say it. Empty: those of all staff of
    #: the employer's own. "none" alone: no advert says it.
    role_types: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str] = mapped_column(String(300))
    source_url: Mapped[str | None] = mapped_column(String(500))
    checked_on: Mapped[date]
    review_on: Mapped[date]
    version_id: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version_id}
