"""Documents as they are at one moment: the worker may remove a file while the copy is made."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from recruitment.documents.folders import FolderStore
from recruitment.documents.second_names import BACKUPS, give_second_name, new_prefix, remove_left_behind
from recruitment.documents.stores import NAME, current_store


class Staged:
    """Second names of the files, which hold them whatever happens to the first."""

    def __init__(self, store: Path, place: Path) -> None:
        self._store, self._place = store, place

    def hold_all(self) -> None:
        """Before the database is copied: another machine may see late that there is a backup. Raises OSError."""
        for entry in os.scandir(self._store):
            if NAME.fullmatch(entry.name):
                give_second_name(self._store / entry.name, self._place / entry.name)

    def hold(self, names: Iterable[str]) -> list[Path]:
        """Those that rows name, also if they were removed since. Returns what there is, in order. Raises OSError."""
        held = []
        for name in names:
            give_second_name(self._store / name, self._place / name)
            if (self._place / name).exists():
                held.append(self._place / name)
        return held


@contextmanager
def staged() -> Iterator[Staged | None]:
    """From before the copy of the database: what is removed meanwhile comes here. None for a bucket. Raises OSError."""
    store = current_store()
    if not isinstance(store, FolderStore):
        yield None
        return
    backups = store.folder / BACKUPS
    store.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    backups.mkdir(mode=0o700, exist_ok=True)
    for folder in (backups, store.folder):  # where earlier releases made theirs
        remove_left_behind(folder)
    with TemporaryDirectory(prefix=new_prefix(), dir=backups) as place:
        documents = Staged(store.folder, Path(place))
        documents.hold_all()
        yield documents
