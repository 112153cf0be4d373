"""Counters of answers. No row is about a person, so that nothing can be linked to one."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base

#: On SQLite the key is the table, in the order of the key: no row says when it was written.
KEY_IS_TABLE = {"sqlite_with_rowid": False}


class EqualityCount(Base):
    """How many gave an answer in a quarter, of those interested in a kind of work."""

    __tablename__ = "equality_count"
    __table_args__ = (CheckConstraint("number > 0", name="number"), KEY_IS_TABLE)

    #: No foreign keys: counts outlive what they are of.
    employer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    #: The first day of the quarter, in London.
    quarter: Mapped[date] = mapped_column(primary_key=True)
    #: Its slug; empty for several kinds, or none named.
    role_type: Mapped[str] = mapped_column(String(64), primary_key=True)
    question: Mapped[str] = mapped_column(String(30), primary_key=True)
    answer: Mapped[str] = mapped_column(String(30), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)


class EqualityForm(Base):
    """A form that was counted, so that it is not counted again: a hash of its random key, and no answer."""

    __tablename__ = "equality_form"
    __table_args__ = (KEY_IS_TABLE,)

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    #: A date, the same for all of a day.
    purge_on: Mapped[date] = mapped_column(index=True)
