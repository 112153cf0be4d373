"""CSV to numbered rows: what can be proven is read, the rest refuses the file with its place."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from recruitment.vacancies.importing.formulas import unguard
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.table import Row, Table, bytes_read, checked_columns

DELIMITERS = (",", ";", "\t", "|")
LONGEST_LINE = 4_000_000
_IN_CELL = "\x1e"  # stands for a line feed that ends no row, while csv reads


@contextmanager
def open_csv(path: Path, encoding: str, delimiter: str | None = None) -> Iterator[Table]:
    """The CSV file as a table. Raises ImportRefused, while its rows are read too."""
    line_end = _line_end(path, encoding)
    with path.open(encoding=encoding, newline=line_end) as text:
        lines = _Lines(text, ended_by_return=line_end == "\r")
        header, separator = _header(lines)
        _refuse_other_formats(path, header)
        lines.give_back(header)
        rows = _rows(lines, delimiter or separator or _delimiter(header))
        columns = checked_columns(next(rows, Row(0, [])).cells)
        yield Table(columns, rows, lambda: bytes_read(text))


def _line_end(path: Path, encoding: str) -> str:
    """Where the header ends in a carriage return alone, so do the rows, and a line feed is part of a cell."""
    with path.open(encoding=encoding, newline="") as text:
        return "\r" if text.readline(LONGEST_LINE).endswith("\r") else ""


class _Lines:
    """The lines of a file for csv, none so long that it fills the memory, and how many there were so far."""

    def __init__(self, text: TextIO, *, ended_by_return: bool) -> None:
        self.ended_by_return = ended_by_return
        self._text = text
        self._waiting: list[str] = []
        self.count = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else self._text.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        if len(line) >= LONGEST_LINE:
            raise ImportRefused(f"line {self.count + 1:,} is longer than {LONGEST_LINE:,} characters")
        self.count += 1
        if not self.ended_by_return:
            return line
        self.count += line.count("\n")
        return line.replace("\n", _IN_CELL)

    def give_back(self, line: str) -> None:
        """The line comes again."""
        self._waiting.append(line)
        self.count -= 1


def _header(lines: _Lines) -> tuple[str, str]:
    """The first line that isn't empty, and what Excel's "sep=;" before it says, if it is there."""
    separator = ""
    for line in lines:
        stripped = line.strip("\r\n ")
        if stripped.casefold().startswith("sep=") and len(stripped) == len("sep=;"):
            separator = stripped[-1]
        elif stripped:
            return line, separator
    return "", separator


def _refuse_other_formats(path: Path, header: str) -> None:
    begins = header.lstrip()
    if not begins:
        raise ImportRefused(f"{path.name} is empty")
    if begins.startswith("<"):
        raise ImportRefused(f"{path.name} is a web page or XML, not CSV")
    if begins.startswith(("[", "{")):
        raise ImportRefused(f"{path.name} is JSON, not CSV: call it .json or .jsonl")


def _delimiter(header: str) -> str:
    """The one that parts the header into most columns, if only one does."""
    parts = {one: _count_parts(header, one) for one in DELIMITERS}
    most = max(parts.values())
    best = [one for one in DELIMITERS if parts[one] == most]
    if most > 1 and len(best) > 1:
        raise ImportRefused("the column names can be parted in two ways: a mapping says which, delimiter = …")
    return best[0]


def _count_parts(header: str, delimiter: str) -> int:
    """A line that is too long for one cell has no parts; reading it says so."""
    try:
        return len(next(csv.reader([header], delimiter=delimiter), []))
    except csv.Error:
        return 0


def _rows(lines: _Lines, delimiter: str) -> Iterator[Row]:
    """Every row that has a cell. Raises ImportRefused where quotes don't match: what follows would be a guess."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = lines.count + 1
        try:
            cells = next(reader, None)
        except csv.Error as problem:
            raise ImportRefused(f"line {line:,} can't be read: {_in_words(problem)}") from problem
        if cells is None:
            return
        if cells:
            if lines.ended_by_return:
                cells = [cell.replace(_IN_CELL, "\n") for cell in cells]
            yield Row(line, [unguard(cell) for cell in cells])


def _in_words(problem: csv.Error) -> str:
    said = str(problem)
    if "field limit" in said:
        return f"a cell is longer than {csv.field_size_limit():,} characters; is a closing quote missing?"
    if "end of data" in said:
        return "a quote is opened in this row and never closed"
    if "expected after" in said:
        return "a cell goes on after its closing quote"
    return said
