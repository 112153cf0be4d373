"""The change counter: one row for the whole site, and the vacancies that changed lately."""

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from recruitment.database import Base


class Shown:
    """A model whose rows public pages show: a change of one raises the site's version."""


class Freshness(Base):
    """One row, locked by every transaction that changes what a public page shows."""

    __tablename__ = "freshness"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    #: Drawn anew when the database is put back from a copy: numbers of another past mean nothing then.
    epoch: Mapped[str] = mapped_column(String(32))
    site_version: Mapped[int] = mapped_column(BigInteger)
    catalogue_sequence: Mapped[int] = mapped_column(BigInteger)


class CatalogueChange(Base):
    """A vacancy that changed in the transaction of this sequence; one that is no longer there was deleted."""

    __tablename__ = "catalogue_change"

    sequence: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    vacancy_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
