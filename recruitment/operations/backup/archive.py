"""The file that a backup is: an archive of the database's copy, the documents, and what stands in it, sealed."""

import hmac
import json
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO

from recruitment.operations.backup.refusals import CannotRestore

FORMAT = "recruitment backup 1"
MANIFEST = "manifest.json"
DATABASE = "database"
DOCUMENTS = "documents/"
NAME = re.compile(rf"{DATABASE}|{DOCUMENTS}[0-9a-f]{{32}}")
LARGEST_MANIFEST = 200_000_000
CHUNK = 1024 * 1024
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError, NotImplementedError, OSError)


@dataclass(frozen=True)
class Manifest:
    """What an archive holds, as of when, and what it fits."""

    #: ISO 8601, in UTC: nothing that was committed before is missing.
    made_at: str
    #: sqlite or postgresql.
    database: str
    #: Of the migrations.
    revision: str
    #: folder, or bucket, whose documents are not in the archive.
    documents_in: str
    #: Member → bytes and SHA-256.
    members: dict[str, tuple[int, str]] = field(default_factory=dict)
    format: str = FORMAT

    @property
    def moment(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.made_at)


def write_archive(path: Path, manifest: Manifest, parts: Iterable[tuple[str, Path]], key: str) -> Manifest:
    """Put the files in, and the sealed list of them last. Only the owner can read it. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        with zipfile.ZipFile(file, "w", allowZip64=True) as archive:
            for name, source in parts:
                manifest.members[name] = _put_in(archive, name, source)
            archive.writestr(MANIFEST, _sealed(manifest, key), zipfile.ZIP_DEFLATED)
        file.flush()
        os.fsync(file.fileno())
    return manifest


class Archive:
    """One that was opened, and is ours."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    @property
    def documents(self) -> list[str]:
        """Their names in the store, in order."""
        return sorted(name.removeprefix(DOCUMENTS) for name in self.manifest.members if name != DATABASE)

    def check(self) -> Iterator[str]:
        """Read every member through; yields its name. Raises CannotRestore where one isn't as it was written."""
        for name in self.manifest.members:
            for _ in self._chunks(name):
                pass
            yield name

    def take_out(self, name: str, path: Path) -> None:
        """Write a member into a file. Raises CannotRestore, OSError."""
        with path.open("xb") as file:
            for chunk in self._chunks(name):
                file.write(chunk)

    def read(self, name: str) -> bytes:
        """A document, which is small. Raises CannotRestore."""
        return b"".join(self._chunks(name))

    def _chunks(self, name: str) -> Iterator[bytes]:
        size, digest = self.manifest.members[name]
        seen, summed = 0, sha256()
        try:
            with self._archive.open(name) as member:
                while chunk := member.read(CHUNK):
                    seen += len(chunk)
                    summed.update(chunk)
                    if seen > size:
                        break
                    yield chunk
        except DAMAGED as problem:
            raise CannotRestore(f"The backup is damaged: {name} can't be read") from problem
        if (seen, summed.hexdigest()) != (size, digest):
            raise CannotRestore(f"The backup is damaged: {name} is not as it was written")


@contextmanager
def open_archive(path: Path, keys: Sequence[str]) -> Iterator[Archive]:
    """Read the list. Raises CannotRestore when it is none of ours, damaged, or sealed with none of these keys.

    Without keys any seal will do.
    """
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            manifest = _read_manifest(archive, keys)
            if {*archive.namelist()} != {MANIFEST, *manifest.members} or not all(map(NAME.fullmatch, manifest.members)):
                raise CannotRestore("The backup is damaged: it does not hold what its list says")
            yield Archive(archive, manifest)
    except zipfile.BadZipFile as problem:
        raise CannotRestore("This file is no backup of this site, or only a part of one") from problem
    except (FileNotFoundError, IsADirectoryError, PermissionError) as problem:
        raise CannotRestore(f"{problem.filename} can't be read: {problem.strerror}") from problem


def made_at(path: Path) -> datetime | None:
    """When this backup was made; None for a file that is none."""
    try:
        with open_archive(path, ()) as archive:
            return archive.manifest.moment
    except CannotRestore:
        return None


def _put_in(archive: zipfile.ZipFile, name: str, source: Path) -> tuple[int, str]:
    """Documents and PostgreSQL's copies are packed already; packing them again fast costs little."""
    size, summed = 0, sha256()
    told = zipfile.ZipInfo(name)
    told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    with source.open("rb") as file, archive.open(told, "w", force_zip64=True) as member:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            summed.update(chunk)
            member.write(chunk)
    return size, summed.hexdigest()


def _sealed(manifest: Manifest, key: str) -> str:
    told = json.dumps(asdict(manifest), sort_keys=True)
    return json.dumps({"manifest": told, "seal": _seal(told, key)})


def _seal(told: str, key: str) -> str:
    return hmac.new(key.encode(), b"backup:" + told.encode(), sha256).hexdigest()


def _read_manifest(archive: zipfile.ZipFile, keys: Sequence[str]) -> Manifest:
    try:
        if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
            raise ValueError
        sealed = json.loads(_read(archive.open(MANIFEST)))
        told, seal = sealed["manifest"], sealed["seal"]
        found = json.loads(told)
        members = {name: (int(size), str(digest)) for name, (size, digest) in found["members"].items()}
        manifest = Manifest(**{**found, "members": members})
        is_ours = manifest.format == FORMAT and manifest.moment.tzinfo is not None and DATABASE in members
    except (*DAMAGED, TypeError, AttributeError) as problem:
        raise CannotRestore("This file is no backup of this site, or a damaged one") from problem
    if not is_ours:
        raise CannotRestore("This file is no backup of this site, or of a release that wrote them otherwise")
    if keys and not any(hmac.compare_digest(_seal(told, key), str(seal)) for key in keys):
        raise CannotRestore(
            "The backup was sealed with another SECRET_KEY, or was changed since. Give the key it was made with as "
            "SECRET_KEY or in SECRET_KEY_FALLBACKS; if that is lost, --other-key takes the file as it is"
        )
    return manifest


def _read(member: IO[bytes]) -> bytes:
    with member:
        return member.read(LARGEST_MANIFEST)
