"""Counters of page views. No column can hold a person: no address, no agent, no time of day."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base

PAGES = ("home", "list", "vacancy", "form", "interest", "benefits", "inspection")
#: Of a view that belongs to no vacancy, or to no one employer.
NOBODYS = 0


class VisitCount(Base):
    """How often pages of one kind were seen on one day in London. Ids outlive what they name, so they are no keys."""

    __tablename__ = "visit_count"
    __table_args__ = (
        CheckConstraint(f"page IN {PAGES}", name="page"),
        CheckConstraint("number > 0", name="number"),
        {"sqlite_with_rowid": False},  # the key is the table: figures read days in a row
    )

    day: Mapped[date] = mapped_column(primary_key=True)
    page: Mapped[str] = mapped_column(String(20), primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    employer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    #: Where somebody came from to this page; empty for who was on the site already.
    source: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
