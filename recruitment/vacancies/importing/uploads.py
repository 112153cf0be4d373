"""A file that a person uploads: checked, kept for a day, imported when they or a colleague say so."""

import re
import secrets
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Select, delete, select

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.vacancies.importing.mapping_file import load_mapping
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.importing.order import ImportOrder
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.importing.run import import_vacancies

MAPPINGS = Path(__file__).parents[1] / "mappings"
#: In bytes; and more rows take longer than a page may.
LARGEST, MOST_ROWS = 10_000_000, 5_000
#: What a name looks like: no database is asked for anything else.
NAME = re.compile("[A-Za-z0-9_-]{20,80}")
KEPT = timedelta(days=1)
_COUNTS = ("read", "created", "updated", "unchanged", "rejected", "published", "submitted", "drafts")
_GROUPS = ("skipped", "obstacles", "notes")


def known_mappings() -> dict[str, str]:
    """The mappings that the product ships: name → words."""
    return {path.stem: path.stem.replace("_", " ") for path in sorted(MAPPINGS.glob("*.toml"))}


def check(file_name: str, content: bytes, employer: str, mapping: str | None, *, publishes: bool) -> dict[str, Any]:
    """What importing the file would do; writes nothing. Raises ImportRefused."""
    return _told(_run(file_name, content, employer, mapping, publishes=publishes, dry_run=True))


def keep(upload: VacancyUpload, *, by: Account) -> str:
    """Keep a checked file until somebody decides; returns its name. What is too old goes."""
    instant = clock.now()
    db.session.execute(delete(VacancyUpload).where(VacancyUpload.purge_on <= instant.date()))
    upload.name, upload.created_at = secrets.token_urlsafe(32), instant
    upload.purge_on = (instant + KEPT + timedelta(days=1)).date()
    db.session.add(upload)
    db.session.flush()
    file_name = {"file": [None, upload.file_name]}
    trail.record("vacancies file uploaded", upload, by=by, employer_id=upload.employer_id, changes=file_name)
    return upload.name


def named(name: str) -> Select[VacancyUpload]:
    """The file of that name, if it is not too old."""
    return select(VacancyUpload).where(VacancyUpload.name == name, VacancyUpload.created_at > clock.now() - KEPT)


def bring_in(upload: VacancyUpload, *, by: Account) -> dict[str, Any]:
    """Import the file, in transactions of its own. Call it outside any. Raises ImportRefused."""
    told = (upload.file_name, upload.content, upload.employer.slug, upload.mapping)
    return _told(_run(*told, publishes=upload.publishes, dry_run=False, by=by))


def forget(upload_id: int, *, by: Account) -> None:
    """Remove the file, imported or not."""
    upload = db.session.get(VacancyUpload, upload_id)
    if upload is not None:
        trail.record("vacancies file removed", upload, by=by, employer_id=upload.employer_id)
        db.session.delete(upload)


def _run(
    file_name: str,
    content: bytes,
    employer: str,
    mapping: str | None,
    *,
    publishes: bool,
    dry_run: bool,
    by: Account | None = None,
) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _plain_name(file_name)
        path.write_bytes(content)
        order = ImportOrder(
            path,
            employer,
            mapping=load_mapping(MAPPINGS / f"{mapping}.toml") if mapping in known_mappings() else None,
            dry_run=dry_run,
            skip_invalid=True,
            publish=publishes,
            most_rows=MOST_ROWS,
            by=by,
        )
        try:
            return import_vacancies(order)
        except ImportRefused as refusal:
            raise ImportRefused(str(refusal).replace(path.name, file_name)) from refusal


def _plain_name(file_name: str) -> str:
    """Nothing of a person's file name but its ending reaches the disk."""
    ending = Path(file_name).suffix.lower()
    return "upload" + (ending if ending.isascii() and ending[1:].isalnum() and len(ending) < 9 else "")


def _told(report: Report) -> dict[str, Any]:
    """The report as the database and the page hold it."""
    counts = {name: getattr(report, name) for name in _COUNTS}
    groups = {name: dict(getattr(report, name).most_common()) for name in _GROUPS}
    more = {"left_out": report.skipped.total(), "problems": report.rejected_lines(), "unused": report.unused_columns}
    return counts | groups | more
