"""Files to numbered rows. A format is one function from a path to a Table, chosen here by name and content."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from recruitment.vacancies.importing.csv_table import open_csv
from recruitment.vacancies.importing.encoding import prove_encoding
from recruitment.vacancies.importing.json_table import open_json
from recruitment.vacancies.importing.table import Table

JSON_NAMES = (".json", ".jsonl", ".ndjson", ".jsonld")
CSV_NAMES = (".csv", ".tsv", ".txt", ".tab")
_HEAD = 4_000


@contextmanager
def open_table(
    path: Path, *, encoding: str | None = None, delimiter: str | None = None, has_mapping: bool = False
) -> Iterator[Table]:
    """The file as a table. A mapping names the keys of JSON itself. Raises ImportRefused, while rows are read too."""
    proven = prove_encoding(path, encoding)
    opened: AbstractContextManager[Table]
    if _is_json(path, proven):
        opened = open_json(path, proven, reads_postings=not has_mapping)
    else:
        opened = open_csv(path, proven, delimiter)
    with opened as table:
        yield table


def _is_json(path: Path, encoding: str) -> bool:
    """By the file's name, and where that says nothing by what it begins with."""
    ending = path.suffix.lower()
    if ending in JSON_NAMES or ending in CSV_NAMES:
        return ending in JSON_NAMES
    with path.open(encoding=encoding) as text:
        return text.read(_HEAD).lstrip().startswith(("[", "{"))
