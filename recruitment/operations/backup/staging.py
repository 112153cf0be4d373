"""Documents as they are at one moment: the worker may remove a file while the copy is made."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from recruitment import clock
from recruitment.documents.stores import NAME

#: How folders of work under way begin; the store looks at files alone.
PREFIX = ".recruitment-backup-"
#: Seconds. Whoever was killed left a folder behind, with documents of people in it.
LEFT_BEHIND = 24 * 60 * 60


class Staged:
    """Second names of the files, which hold them whatever happens to the first."""

    def __init__(self, store: Path, place: Path) -> None:
        self._store, self._place = store, place

    def hold_all(self) -> None:
        """Before the database is copied: what its rows name is then held, or comes later. Raises OSError."""
        self._hold(entry.name for entry in os.scandir(self._store) if NAME.fullmatch(entry.name))

    def hold(self, names: Iterable[str]) -> list[Path]:
        """After it: those that came meanwhile too. Returns the files that there are, in order. Raises OSError."""
        wanted = list(names)
        self._hold(name for name in wanted if not (self._place / name).exists())
        return [path for name in wanted if (path := self._place / name).exists()]

    def _hold(self, names: Iterable[str]) -> None:
        for name in names:
            with suppress(FileNotFoundError):
                _hold(self._store / name, self._place / name)


@contextmanager
def staged(store: Path) -> Iterator[Staged]:
    """In the store's own folder, so that a name costs no room. Raises OSError."""
    store.mkdir(mode=0o700, parents=True, exist_ok=True)
    remove_left_behind(store)
    with TemporaryDirectory(prefix=PREFIX, dir=store) as place:
        yield Staged(store, Path(place))


def remove_left_behind(folder: Path) -> None:
    """What a backup that was killed a day ago or longer left here."""
    for path in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if clock.now().timestamp() - path.stat().st_mtime > LEFT_BEHIND:
                shutil.rmtree(path)


def _hold(source: Path, target: Path) -> None:
    """A disk that knows no second names gets a copy."""
    try:
        target.hardlink_to(source)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(source, target)
