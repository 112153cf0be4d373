"""Files that are removed while a backup is made: its folder gets a second name of each, and the store none."""

import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from recruitment import clock

#: In the store's own folder, so that a second name costs no room; a folder of each backup under way is in it.
BACKUPS = ".backups"
#: How folders of work under way begin; the second in which they were made follows.
PREFIX = ".recruitment-backup-"
#: Seconds. Whoever was killed left a folder behind, with documents of people in it.
LEFT_BEHIND = 24 * 60 * 60
PART = ".part"


def new_prefix() -> str:
    """For a folder of work that begins. Its time changes whenever a file comes into it, and its name doesn't."""
    return f"{PREFIX}{clock.now().timestamp():.0f}-"


def leave_to_backups(store: Path, name: str) -> None:
    """Before a file is removed: a backup under way may have its row already. Raises OSError."""
    remove_left_behind(store / BACKUPS)
    for place in (store / BACKUPS).glob(f"{PREFIX}*"):
        give_second_name(store / name, place / name)


def give_second_name(file: Path, second: Path) -> None:
    """A disk that knows no second names gets a copy. Nothing where either is gone, or done already. Raises OSError."""
    with suppress(FileNotFoundError, FileExistsError):
        try:
            second.hardlink_to(file)
        except (FileNotFoundError, FileExistsError):
            raise
        except OSError:
            part = second.with_name(f"{second.name}.{secrets.token_hex(4)}{PART}")
            shutil.copyfile(file, part)
            part.rename(second)


def remove_left_behind(folder: Path) -> None:
    """What a backup that was killed a day ago or longer left here."""
    for path in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if clock.now().timestamp() - _began(path) > LEFT_BEHIND:
                shutil.rmtree(path)


def _began(path: Path) -> float:
    """Earlier releases wrote no second into the name."""
    second, is_told, _ = path.name.removeprefix(PREFIX).partition("-")
    return float(second) if is_told and second.isdecimal() else path.stat().st_mtime
