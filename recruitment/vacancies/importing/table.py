"""A file as rows below columns, whatever its format."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TextIO

from recruitment.vacancies.importing.problems import ImportRefused, listed
from recruitment.web.fields import UNPRINTABLE

#: What a file of rejects has more than the file it came from.
ADDED_TO_REJECTS = ("line", "column", "reason")


@dataclass(frozen=True)
class Row:
    """A row's cells, and the line of the file where it begins, however many lines it spans."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """A file being read: its columns, its rows, and how many of its bytes were read so far."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    position: Callable[[], int]


def column_key(name: str) -> str:
    """A column's name as it is compared: " Job  ID " is "job id", and "job_id" too."""
    return " ".join(name.replace("_", " ").casefold().split())


def checked_columns(names: list[str]) -> tuple[str, ...]:
    """Raises ImportRefused for names that can't be told apart or shown."""
    names = [name.strip() for name in names]
    if unprintable := [name for name in names if UNPRINTABLE.search(name)]:
        raise ImportRefused(f"a column's name holds characters that can't be shown: {listed(unprintable)}")
    seen = Counter(column_key(name) for name in names if name)
    if twice := [name for name, count in seen.items() if count > 1]:
        raise ImportRefused(f"columns stand twice: {listed(twice)}")
    return tuple(names)


def bytes_read(text: TextIO) -> int:
    """How far the file was read; text itself can't tell while it is iterated."""
    return os.lseek(text.fileno(), 0, os.SEEK_CUR)
