"""Whether the tables are those of this release, without Alembic, which takes a sixth of a web server's start."""

from functools import cache

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from recruitment.config import ROOT
from recruitment.database import db


@cache
def revisions() -> tuple[str, ...]:
    """Of the migrations that this release has, the newest last: their files are numbered."""
    return tuple(sorted(path.name.partition("_")[0] for path in (ROOT / "migrations" / "versions").glob("[0-9]*.py")))


def newest_revision() -> str:
    """What the tables should be at."""
    return revisions()[-1]


def is_newer(revision: str) -> bool:
    """Whether this release came before the migration: they are numbered without a gap."""
    return revision.isdigit() and revision > newest_revision()


def revision_found() -> str | None:
    """What the tables are at; None where no migration has run. Ends the session's reading transaction."""
    try:
        found: str | None = db.session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except SQLAlchemyError:
        return None
    finally:
        db.session.rollback()
    return found
