"""Documents as they are at one moment: the worker may remove a file while the copy is made."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from recruitment.documents.folders import FolderStore
from recruitment.documents.second_names import BACKUPS, PREFIX, give_second_name, remove_left_behind
from recruitment.documents.stores import current_store


class Staged:
    """Second names of the files, which hold them whatever happens to the first."""

    def __init__(self, store: Path, place: Path) -> None:
        self._store, self._place = store, place

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
    backups.mkdir(mode=0o700, parents=True, exist_ok=True)
    remove_left_behind(backups)
    with TemporaryDirectory(prefix=PREFIX, dir=backups) as place:
        yield Staged(store.folder, Path(place))
