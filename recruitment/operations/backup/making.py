"""Making a backup of the database and the documents, while people use the site."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from recruitment import clock
from recruitment.config import settings
from recruitment.documents.second_names import new_prefix, remove_left_behind
from recruitment.operations.backup import postgresql_copy, sqlite_copy
from recruitment.operations.backup.archive import DATABASE, DOCUMENTS, Manifest, made_at, write_archive
from recruitment.operations.backup.contents import Contents
from recruitment.operations.backup.refusals import CannotBackUp
from recruitment.operations.backup.staging import Staged, staged

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Made:
    """What there is to say of a backup."""

    size: int
    documents: int
    #: Rows whose file was not in the store.
    missing: int
    is_bucket: bool


def create(path: Path, progress: Progress = lambda _done, _of: None) -> Made:
    """Write it beside, and give it its name when it is whole. Raises CannotBackUp."""
    if path.exists():
        raise CannotBackUp(f"{path} is there already")
    if not path.parent.is_dir():
        raise CannotBackUp(f"{path.parent} is no folder")
    try:
        remove_left_behind(path.parent)
        with TemporaryDirectory(prefix=new_prefix(), dir=path.parent) as beside, staged() as documents:
            made = _write(Path(beside), documents, progress)
            Path(beside, "archive").rename(path)
        _sync(path.parent)
    except OSError as problem:
        raise CannotBackUp(f"Nothing was written: {problem.strerror or problem}") from problem
    return made


def remove_older(folder: Path, days: int) -> list[str]:
    """Backups in this folder, whatever they are called, that were made longer ago. Returns their names."""
    oldest = clock.now() - timedelta(days=days)
    old = [path for path in sorted(folder.iterdir()) if path.is_file() and (made_at(path) or oldest) < oldest]
    for path in old:
        path.unlink()
    return [path.name for path in old]


def _write(beside: Path, documents: Staged | None, progress: Progress) -> Made:
    began, copy = clock.now(), beside / DATABASE
    contents = _copy_database(copy)
    files = documents.hold(contents.documents) if documents else []
    kind = make_url(settings().database_url).get_backend_name()
    manifest = Manifest(began.isoformat(), kind, contents.revision, "folder" if documents else "bucket")
    parts = _counted([(DATABASE, copy), *((f"{DOCUMENTS}{file.name}", file) for file in files)], progress)
    write_archive(beside / "archive", manifest, parts, settings().secret_key)
    missing = len(contents.documents) - len(files) if documents else 0
    return Made((beside / "archive").stat().st_size, len(files), missing, documents is None)


def _copy_database(path: Path) -> Contents:
    url = make_url(settings().database_url)
    copy = sqlite_copy if url.get_backend_name() == "sqlite" else postgresql_copy
    return copy.make_copy(url, path)


def _counted(parts: list[tuple[str, Path]], progress: Progress) -> Iterator[tuple[str, Path]]:
    for done, part in enumerate(parts):
        progress(done, len(parts))
        yield part
    progress(len(parts), len(parts))


def _sync(folder: Path) -> None:
    """The name itself is written through too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
