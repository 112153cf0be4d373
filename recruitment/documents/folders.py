"""Files in a folder: written whole, or not at all, and readable by this site alone."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from recruitment.documents.refusals import StoreDown
from recruitment.documents.second_names import PART, leave_to_backups

#: The database and its log need room to go on, on the same disk.
LEFT_FREE = 200_000_000


class FolderStore:
    """A folder of this machine, or of a disk that all machines share."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def write(self, name: str, content: bytes) -> None:
        """Under another name first: a full disk or a power cut leaves the whole file, or none."""
        part = self.folder / f"{name}{PART}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_through(part, content)
            part.rename(self.folder / name)
            _sync_folder(self.folder)
        except OSError as problem:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise StoreDown("the folder takes no file") from problem

    def read(self, name: str) -> bytes:
        """Raises StoreDown when it isn't there."""
        try:
            return (self.folder / name).read_bytes()
        except OSError as problem:
            raise StoreDown("the folder gives no file") from problem

    def remove(self, name: str) -> None:
        """Also what was left of writing it. A backup under way keeps it until it is made."""
        try:
            leave_to_backups(self.folder, name)
            (self.folder / name).unlink(missing_ok=True)
        except OSError as problem:
            raise StoreDown("the folder lets no file go") from problem

    def names(self) -> Iterator[tuple[str, datetime]]:
        """Half-written ones too."""
        try:
            found = list(os.scandir(self.folder)) if self.folder.is_dir() else []
            changed = [(entry.name, entry.stat().st_mtime) for entry in found if entry.is_file(follow_symlinks=False)]
        except OSError as problem:
            raise StoreDown("the folder can't be listed") from problem
        yield from ((name, datetime.fromtimestamp(seconds, UTC)) for name, seconds in sorted(changed))

    def has_room_for(self, size: int) -> bool:
        """Whether the disk keeps room for everything else."""
        place = next(one for one in (self.folder, *self.folder.parents) if one.is_dir())
        return shutil.disk_usage(place).free - size >= LEFT_FREE


def _write_through(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """The name itself is written through too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
