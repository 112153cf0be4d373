"""FILE.rejected.csv: the rejected rows as they were, with line, column and reason behind, ready to be mended."""

import csv
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from recruitment.vacancies.importing.formulas import guard
from recruitment.vacancies.importing.problems import Problem
from recruitment.vacancies.importing.table import ADDED_TO_REJECTS, Row


class RejectedRows:
    """Collects rejected rows; the file appears whole or not at all, and only when there are any."""

    def __init__(self, path: Path, columns: Sequence[str], *, goes_on: bool = False) -> None:
        self.path = path
        self.columns = columns
        self.goes_on = goes_on
        self._partial = path.with_name(f"{path.name}.partial")
        self._file: Any = None

    def write(self, row: Row, problems: Sequence[Problem]) -> None:
        """One row; more or fewer cells than columns are kept as they are, so far as columns go."""
        if self._file is None:
            self._begin()
        width = len(self.columns)
        cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
        columns = "; ".join(dict.fromkeys(one.column for one in problems if one.column))
        self._write([*cells, str(row.line), columns, "; ".join(dict.fromkeys(one.reason for one in problems))])

    def _begin(self) -> None:
        if self.goes_on:
            shutil.copyfile(self.path, self._partial)
            self._file = self._partial.open("a", encoding="utf-8", errors="replace", newline="")
        else:
            self._file = self._partial.open("w", encoding="utf-8-sig", errors="replace", newline="")
            self._write([*self.columns, *ADDED_TO_REJECTS])

    def _write(self, cells: Sequence[str]) -> None:
        csv.writer(self._file).writerow([guard(cell) for cell in cells])

    def finish(self) -> None:
        """Put the file in its place."""
        if self._file is not None:
            self._file.close()
            os.replace(self._partial, self.path)

    def abandon(self) -> None:
        """Leave nothing behind."""
        if self._file is not None:
            self._file.close()
            self._partial.unlink(missing_ok=True)


@contextmanager
def rejected_rows(path: Path, columns: Sequence[str], *, goes_on: bool = False) -> Iterator[RejectedRows]:
    """Finished when all went well, else abandoned. It may go on with the file that is there."""
    rejects = RejectedRows(path, columns, goes_on=goes_on)
    try:
        yield rejects
        rejects.finish()
    except BaseException:
        rejects.abandon()
        raise
