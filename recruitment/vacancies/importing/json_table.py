"""JSON, JSON Lines and JobPostings as a table: every name is a column, what stands inside another has a dotted name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from recruitment.vacancies.importing.job_posting import POSTING_COLUMNS, is_posting, posting_cells
from recruitment.vacancies.importing.json_text import JsonObject, read_objects
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.table import Row, Table, bytes_read, checked_columns, column_key

MOST_COLUMNS = 2_000


@contextmanager
def open_json(path: Path, encoding: str, *, reads_postings: bool) -> Iterator[Table]:
    """The file as a table; read once for its columns and once for its rows. Raises ImportRefused."""
    with path.open(encoding=encoding) as text:
        columns = _columns(text, reads_postings=reads_postings)
    with path.open(encoding=encoding) as text:
        rows = _postings(text) if columns is None else _rows(text, columns)
        yield Table(POSTING_COLUMNS if columns is None else columns, rows, lambda: bytes_read(text))


def _columns(text: TextIO, *, reads_postings: bool) -> tuple[str, ...] | None:
    """Every name in the order of its first appearance; None where JobPostings are to be read."""
    names: dict[str, str] = {}
    for line, told in read_objects(text):
        if reads_postings and is_posting(told):
            return None
        for name in flattened(told):
            names.setdefault(column_key(name), name)
        if len(names) > MOST_COLUMNS:
            raise ImportRefused(f"line {line:,}: the objects have more than {MOST_COLUMNS:,} different names")
    return checked_columns(list(names.values()))


def _rows(text: TextIO, columns: tuple[str, ...]) -> Iterator[Row]:
    places = {column_key(name): number for number, name in enumerate(columns)}
    for line, told in read_objects(text):
        cells = [""] * len(columns)
        seen = set()
        for name, cell in flattened(told).items():
            place = places[column_key(name)]
            if place in seen:
                raise ImportRefused(f"line {line:,}: two names of one object are alike: {name!r}")
            seen.add(place)
            cells[place] = cell
        yield Row(line, cells)


def _postings(text: TextIO) -> Iterator[Row]:
    """A graph's organisations and pages are no rows."""
    for line, told in read_objects(text):
        if is_posting(told):
            cells = posting_cells(told)
            yield Row(line, [cells.get(name, "") for name in POSTING_COLUMNS])


def flattened(told: JsonObject) -> dict[str, str]:
    """Each value as a cell: {"a": {"b": 1}} is "a.b", lists of plain values have ";" between them."""
    cells: dict[str, str] = {}
    waiting: list[tuple[str, Any]] = list(reversed(told.items()))
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict) and value:
            waiting += [(f"{name}.{inner}", one) for inner, one in reversed(value.items())]
        elif isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
            waiting += [(f"{name}.{number}", one) for number, one in reversed(list(enumerate(value, 1)))]
        elif isinstance(value, list):
            cells[name] = ";".join(map(cell_of, value))
        else:
            cells[name] = cell_of(value)
    return cells


def cell_of(value: Any) -> str:
    """A plain value as a cell would hold it; numbers come as their text."""
    if value is None or value == {}:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
