"""Files to import that colleagues uploaded, for whoever wants to see them, erase them, or asks which are past a day."""

from datetime import datetime
from typing import Any

from sqlalchemy import Delete, delete, func, select

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.importing.uploads import KEPT


def held(email: str) -> list[dict[str, object]]:
    """What the account of the address uploaded and nobody has imported yet."""
    own = select(VacancyUpload).join(Account).where(Account.email == email).order_by(VacancyUpload.id)
    return [
        {"File": upload.file_name, "Uploaded": upload.created_at.isoformat(), "Report": upload.report}
        for upload in db.session.scalars(own)
    ]


def erase(email: str) -> int:
    """The files of this account."""
    owners = select(Account.id).where(Account.email == email)
    return _deleted(delete(VacancyUpload).where(VacancyUpload.account_id.in_(owners)))


def expire(instant: datetime, dry_run: bool) -> int:
    """Files of more than a day ago: no page opens them any more."""
    is_old = VacancyUpload.created_at <= instant - KEPT
    if dry_run:
        return db.session.scalar(select(func.count(VacancyUpload.id)).where(is_old)) or 0
    with transaction():  # a few at a time: large files, of a few colleagues
        return _deleted(delete(VacancyUpload).where(is_old))


def _deleted(statement: Delete) -> int:
    result: Any = db.session.execute(statement, execution_options={"synchronize_session": False})
    return int(result.rowcount)
