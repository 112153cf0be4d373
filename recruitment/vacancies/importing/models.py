"""Files that people uploaded and that wait for their word."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruitment.accounts.models import Account
from recruitment.database import ID_GIVEN_ONCE, Base, UTCDateTime
from recruitment.employers.models import Employer
from recruitment.personal_data import PUBLIC_TASK, STAFF, personal


def _tag(withheld: str = "") -> dict[Any, Any]:
    return personal(
        "To bring another system’s vacancies in",
        basis=PUBLIC_TASK,
        kept="A day",
        about=STAFF,
        what="Files to import that you uploaded",
        withheld=withheld,
    )


_FILE = _tag()


class VacancyUpload(Base):
    """A file that was checked and not yet imported: any process on any machine goes on with it."""

    __tablename__ = "vacancy_upload"
    __table_args__ = (ID_GIVEN_ONCE,)

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Random: it stands in the address.
    name: Mapped[str] = mapped_column(String(43), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True, info=_FILE)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    file_name: Mapped[str] = mapped_column(String(200), info=_FILE)
    #: One that the product ships; None for the site's own columns.
    mapping: Mapped[str | None] = mapped_column(String(60))
    publishes: Mapped[bool]
    content: Mapped[bytes] = mapped_column(LargeBinary, info=_tag("your own file, unchanged"))
    #: What the import would do, as the check found.
    report: Mapped[dict[str, Any]] = mapped_column(JSON, info=_FILE)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, info=_FILE)
    purge_on: Mapped[date] = mapped_column(index=True)

    account: Mapped[Account] = relationship()
    employer: Mapped[Employer] = relationship()
