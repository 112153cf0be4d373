"""Putting a backup back: everything is looked at before anything is touched."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import flask_migrate
from flask import current_app
from sqlalchemy import exists, inspect, make_url, select, table

from recruitment.config import settings
from recruitment.database import db
from recruitment.documents.folders import FolderStore
from recruitment.documents.refusals import StoreDown
from recruitment.documents.stores import current_store
from recruitment.operations.backup import postgresql_copy, sqlite_copy
from recruitment.operations.backup.archive import DATABASE, DOCUMENTS, Archive, Manifest
from recruitment.operations.backup.refusals import CannotRestore
from recruitment.operations.schema import revisions

#: Tables with rows that no person has written.
OF_THE_SITE = {
    "alembic_version", "audit_head", "freshness", "rate_limit_count", "task_day", "task_state", "worker_seen",
}  # fmt: skip
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class PutBack:
    """What there is to say of it."""

    made_at: datetime
    documents: int
    is_bucket: bool


def has_content() -> bool:
    """Whether the database holds anything that would be lost."""
    with db.engine.connect() as connection:
        tables = set(inspect(connection).get_table_names()) - OF_THE_SITE
        return any(connection.scalar(select(exists().select_from(table(name)))) for name in sorted(tables))


def restore(archive: Archive, *, replaces: bool, progress: Progress = lambda _done, _of: None) -> PutBack:
    """Documents first, as they are written before their rows; then the database, and its newer migrations.

    Raises CannotRestore.
    """
    _refuse_what_does_not_fit(archive.manifest)
    if not replaces and has_content():
        raise CannotRestore("The database has content. --replace takes it away and puts the backup in its place")
    for done, _ in enumerate(archive.check(), 1):
        progress(done, len(archive.manifest.members))
    _put_documents_back(archive)
    _put_database_back(archive)
    flask_migrate.upgrade()
    return PutBack(archive.manifest.moment, len(archive.documents), archive.manifest.documents_in == "bucket")


def _refuse_what_does_not_fit(manifest: Manifest) -> None:
    kind = make_url(settings().database_url).get_backend_name()
    if manifest.database != kind:
        raise CannotRestore(f"The backup is of a {manifest.database} database, and this site has a {kind} one")
    if manifest.revision not in revisions():
        raise CannotRestore(f"The backup is of a newer release than this one: its tables are at {manifest.revision}")


def _put_documents_back(archive: Archive) -> None:
    """Those that are there already are written again: nobody knows whether they are whole."""
    store = current_store()
    if archive.documents and not isinstance(store, FolderStore):
        raise CannotRestore("The backup has documents in it, and UPLOADS_URL names a bucket: name a folder first")
    try:
        for name in archive.documents:
            store.write(name, archive.read(f"{DOCUMENTS}{name}"))
    except StoreDown as problem:
        raise CannotRestore(f"The database is as it was: {problem}") from problem


def _put_database_back(archive: Archive) -> None:
    """Everybody in this process lets the database go first."""
    url = make_url(settings().database_url)
    copy = sqlite_copy if url.get_backend_name() == "sqlite" else postgresql_copy
    try:
        with TemporaryDirectory() as folder:
            path = Path(folder, DATABASE)
            archive.take_out(DATABASE, path)
            db.session.remove()
            db.engine.dispose()
            current_app.extensions["watch"].forget()
            copy.put_back(url, path)
    except OSError as problem:
        raise CannotRestore(f"The database is as it was: {problem.strerror or problem}") from problem
