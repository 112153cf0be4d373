"""Files that wait to be imported."""

from typing import Any

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.vacancies.importing import uploads
from recruitment.vacancies.importing.models import VacancyUpload

REPORT: dict[str, Any] = {
    **dict.fromkeys(("read", "created", "updated", "unchanged", "rejected", "published", "drafts", "left_out"), 0),
    **{"skipped": {}, "obstacles": {}, "notes": {}, "problems": [], "unused": []},
}


def make_upload(owner: Account, employer: Employer, content: bytes = b"reference,title\nUP-1,Clerk\n") -> VacancyUpload:
    """One file of one row, checked."""
    upload = VacancyUpload(
        account_id=owner.id,
        employer_id=employer.id,
        file_name="jobs.csv",
        publishes=False,
        content=content,
        report=REPORT | {"read": 1, "created": 1},
    )
    uploads.keep(upload, by=owner)
    db.session.flush()
    return upload
