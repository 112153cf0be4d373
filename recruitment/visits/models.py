"""Counters of page views. No column can hold a person: no address, no agent, no time of day."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base

PAGES = ("home", "list", "vacancy", "form", "interest", "benefits", "inspection")
PAGES_OF_VACANCIES = ("vacancy", "form")
#: Of a page that belongs to no one employer.
NOBODYS = 0
#: On SQLite the key is the table: a year is read in a row.
KEY_IS_TABLE = {"sqlite_with_rowid": False}


def _checks(pages: tuple[str, ...]) -> tuple[CheckConstraint, CheckConstraint]:
    return CheckConstraint(f"page IN {pages}", name="page"), CheckConstraint("number > 0", name="number")


class VisitCount(Base):
    """How often an employer's pages of one kind were seen on one day in London."""

    __tablename__ = "visit_count"
    __table_args__ = (*_checks(PAGES), KEY_IS_TABLE)

    day: Mapped[date] = mapped_column(primary_key=True)
    page: Mapped[str] = mapped_column(String(20), primary_key=True)
    #: No foreign key: counts outlive what they are of.
    employer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    #: Where somebody came from to this page; empty for who was on the site already.
    source: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)


class VacancyVisitCount(Base):
    """The same for one vacancy: a view of its pages is counted in all three, so that none has to be summed up."""

    __tablename__ = "vacancy_visit_count"
    __table_args__ = (*_checks(PAGES_OF_VACANCIES), KEY_IS_TABLE)

    vacancy_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    page: Mapped[str] = mapped_column(String(20), primary_key=True)
    source: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)


class VacancyDayCount(Base):
    """The same from wherever they came: sources make many rows of a day, and a year of them takes long to add up."""

    __tablename__ = "vacancy_day_count"
    __table_args__ = (*_checks(PAGES_OF_VACANCIES), KEY_IS_TABLE)

    page: Mapped[str] = mapped_column(String(20), primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
