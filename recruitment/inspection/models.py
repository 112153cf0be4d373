"""Inspections, the judgements made in them, and what inspectors found."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.database import Base
from recruitment.freshness.models import Shown
from recruitment.inspection import dates

GRADES = ("Outstanding", "Good", "Requires improvement to be good", "Inadequate")


class Inspection(Base, Shown):
    """One inspection under one framework, with its report."""

    __tablename__ = "inspection"

    id: Mapped[int] = mapped_column(primary_key=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    #: Short name, such as ILACS.
    framework: Mapped[str] = mapped_column(String(60))
    framework_name: Mapped[str] = mapped_column(String(200))
    inspected_from: Mapped[date]
    inspected_to: Mapped[date]
    #: The source gives months only, so pages say no day.
    is_dated_by_month: Mapped[bool] = mapped_column(default=False)
    published_on: Mapped[date | None]
    report_url: Mapped[str] = mapped_column(String(500))
    #: None until somebody has opened the address: pages mark it "to be confirmed".
    report_url_confirmed_on: Mapped[date | None]
    #: Where the record was read, when that is not the report itself.
    source_note: Mapped[str | None] = mapped_column(String(300))
    checked_on: Mapped[date]
    review_on: Mapped[date]
    version_id: Mapped[int] = mapped_column(default=1)

    judgements: Mapped[list["Judgement"]] = relationship(
        back_populates="inspection", order_by="Judgement.position", cascade="all, delete-orphan"
    )
    findings: Mapped[list["Finding"]] = relationship(
        back_populates="inspection", order_by="Finding.position", cascade="all, delete-orphan"
    )

    __mapper_args__ = {"version_id_col": version_id}

    @property
    def year(self) -> int:
        """The year it ended in."""
        return self.inspected_to.year

    @property
    def month_in_words(self) -> str:
        """December 2024."""
        return dates.month_in_words(self.inspected_to)

    @property
    def inspected_in_words(self) -> str:
        """2 to 6 December 2024; February 2012 where the source gives no day."""
        if self.is_dated_by_month:
            return self.month_in_words
        return dates.period_in_words(self.inspected_from, self.inspected_to)

    @property
    def published_in_words(self) -> str:
        """29 January 2025; empty where no source says it."""
        return dates.day_in_words(self.published_on) if self.published_on else ""

    @property
    def report_label(self) -> str:
        """December 2024 report."""
        return f"{self.month_in_words} report"

    @property
    def is_report_link_confirmed(self) -> bool:
        """Whether somebody has opened the address of the report."""
        return self.report_url_confirmed_on is not None


class Judgement(Base, Shown):
    """The grade of one area; a part of another area names its parent."""

    __tablename__ = "judgement"
    __table_args__ = (CheckConstraint(f"grade IN {GRADES}", name="grade"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id", ondelete="CASCADE"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("judgement.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    area: Mapped[str] = mapped_column(String(200))
    #: What rows of the years table it stands in, such as "in-care" and "care-leavers", space separated.
    themes: Mapped[str] = mapped_column(String(120), default="")
    grade: Mapped[str] = mapped_column(String(40))
    #: The overall grade, which a framework need not give.
    is_overall: Mapped[bool] = mapped_column(default=False)
    version_id: Mapped[int] = mapped_column(default=1)

    inspection: Mapped[Inspection] = relationship(back_populates="judgements")
    parent: Mapped["Judgement | None"] = relationship(remote_side=[id])

    __mapper_args__ = {"version_id_col": version_id}

    @property
    def findings(self) -> list["Finding"]:
        """Those that belong to it, in the order of the inspection, which has read them already."""
        return [one for one in self.inspection.findings if one.judgement_id == self.id] if self.id else []


class Finding(Base, Shown):
    """What a report says, in our words, with its paragraph."""

    __tablename__ = "finding"

    id: Mapped[int] = mapped_column(primary_key=True)
    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id", ondelete="CASCADE"), index=True)
    #: The judgement of the same inspection that the report says it of; None where that is of no one area.
    judgement_id: Mapped[int | None] = mapped_column(ForeignKey("judgement.id", ondelete="SET NULL"), index=True)
    position: Mapped[int]
    theme: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(120))
    statement: Mapped[str] = mapped_column(Text)
    #: As the report numbers it: "58", or "8 and 58"; None for a list without numbers.
    paragraph: Mapped[str | None] = mapped_column(String(40))
    #: What the inspectors asked to improve, which is shown as plainly as praise.
    is_to_improve: Mapped[bool] = mapped_column(default=False)
    #: Fit for the home page until the inspection's review date.
    is_highlight: Mapped[bool] = mapped_column(default=False)
    #: Values of role types, space separated: only adverts of these kinds of post say it. Empty: every advert may.
    #: "none" alone: no advert says it.
    role_types: Mapped[str] = mapped_column(Text, default="")
    version_id: Mapped[int] = mapped_column(default=1)

    inspection: Mapped[Inspection] = relationship(back_populates="findings")
    judgement: Mapped[Judgement | None] = relationship()

    __mapper_args__ = {"version_id_col": version_id}

    @property
    def place(self) -> str:
        """Paragraph 56; paragraphs 8 and 58; empty for what stands in a list without numbers."""
        if not self.paragraph:
            return ""
        return f"paragraph {self.paragraph}" if self.paragraph.isdigit() else f"paragraphs {self.paragraph}"
