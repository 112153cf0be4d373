"""Reading vacancies from the database as the catalogue takes them: plain rows, never objects of the session."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, DateTime, Row, Select, select, type_coerce

from recruitment.vacancies.catalogue.facets import Stated
from recruitment.vacancies.catalogue.index import Batch, Entry
from recruitment.vacancies.filters import FILTERS, SalaryFromFilter
from recruitment.vacancies.keywords.index import Texts
from recruitment.vacancies.lifecycle import APPROVED
from recruitment.vacancies.models import Vacancy

#: Ids in one statement: databases bound its parameters.
CHUNK = 500
#: Rows that are held at once while reading all.
STREAMED = 2_000
_Rows = Select[*tuple[Any, ...]]
#: A statement and its column of vacancy ids → the statements that together read what is wanted.
_Parts = Callable[[_Rows, Any], Iterable[_Rows]]

MICROSECOND = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = _EPOCH.replace(tzinfo=None)


def read_all(connection: Connection, sequence: int) -> Batch:
    """Every approved vacancy."""
    return _read(connection, sequence, lambda statement, _id: [statement])


def read_some(connection: Connection, sequence: int, vacancy_ids: Collection[int]) -> Batch:
    """Those of these that are there and approved."""

    def parts(statement: _Rows, vacancy_id: Any) -> Iterator[_Rows]:
        ids = iter(sorted(vacancy_ids))
        for chunk in iter(lambda: list(islice(ids, CHUNK)), []):
            yield statement.where(vacancy_id.in_(chunk))

    batch = _read(connection, sequence, parts)
    # Read to the end before anything changes: a catalogue that is in use must not be left half changed.
    return replace(batch, texts=list(batch.texts))


def micros(instant: datetime) -> int:
    """Microseconds since 1970 of an aware instant, or of a naive one in UTC."""
    return (instant - (_NAIVE_EPOCH if instant.tzinfo is None else _EPOCH)) // MICROSECOND


def instant_of(microseconds: int) -> datetime:
    """The aware instant again."""
    return _EPOCH + timedelta(microseconds=microseconds)


def _read(connection: Connection, sequence: int, parts: _Parts) -> Batch:
    approved = Vacancy.status == APPROVED
    entries = {row[0]: _entry(row, sequence) for row in _rows(connection, parts(_ORDERING.where(approved), Vacancy.id))}
    texts = (
        (row[0], Texts(row[1], row[2], row[3]))
        for row in _rows(connection, parts(_WORDS.where(approved), Vacancy.id))
        if row[0] in entries
    )
    stated = {one.parameter: _stated(connection, one.stated(), parts, entries) for one in FILTERS}
    return Batch(entries, texts, stated)


#: The instants come as the database has them: a decorator of ours would cost as much as all the rest.
_ORDERING = select(
    Vacancy.id,
    type_coerce(Vacancy.publish_at, DateTime(timezone=True)),
    type_coerce(Vacancy.closes_at, DateTime(timezone=True)),
    SalaryFromFilter.top_of_range(),
    Vacancy.reference,
)
_WORDS = select(Vacancy.id, Vacancy.title_words, Vacancy.summary_words, Vacancy.all_words)


def _entry(row: Row[*tuple[Any, ...]], sequence: int) -> Entry:
    return Entry(micros(row[1]), micros(row[2]), row[3], row[4], sequence)


def _stated(connection: Connection, statement: _Rows, parts: _Parts, known: Collection[int]) -> Stated:
    vacancy_id = statement.selected_columns[0]
    return [(row[0], row[1]) for row in _rows(connection, parts(statement, vacancy_id)) if row[0] in known]


def _rows(connection: Connection, statements: Iterable[_Rows]) -> Iterator[Row[*tuple[Any, ...]]]:
    for statement in statements:
        yield from connection.execute(statement, execution_options={"yield_per": STREAMED})
