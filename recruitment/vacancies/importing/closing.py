"""Closing what the source no longer has."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from sqlalchemy import select

from recruitment import clock
from recruitment.database import db
from recruitment.vacancies.ending import close, unschedule
from recruitment.vacancies.importing.checking import BATCH, FirstPass
from recruitment.vacancies.importing.conversion import identity_keys, sources_of
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.lifecycle import in_state, state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove


def refuse_unsafe_closing(checked: FirstPass) -> None:
    """Raises ImportRefused when the file doesn't prove what is missing from it."""
    if not checked.report.read:
        raise ImportRefused("the file has no rows: with --close-missing it would close every vacancy of its source")
    if checked.nameless:
        lines = ", ".join(f"{line:,}" for line in checked.nameless[:10])
        raise ImportRefused(f"rejected rows don't say which vacancy they are, so none is surely missing: line {lines}")
    if not sources_of(checked.present or ()):
        raise ImportRefused("no row names a source, so --close-missing knows of none to close")


def missing_ids(checked: FirstPass) -> list[int]:
    """Vacancies of the file's sources that are open or scheduled and in none of its rows."""
    instant = clock.now()
    present = checked.present or set()
    statement = select(Vacancy.id, Vacancy.reference, Vacancy.source, Vacancy.source_reference).where(
        Vacancy.employer_id == checked.employer_id,
        Vacancy.source.in_(sources_of(present)),
        in_state("open", instant) | in_state("scheduled", instant),
    )
    rows = db.session.execute(statement.order_by(Vacancy.id)).all()
    return [row.id for row in rows if present.isdisjoint(identity_keys(*row[1:]))]


def close_all(ids: Sequence[int]) -> int:
    """Close those that nobody closed meanwhile, take back the scheduled; returns how many. Call in a transaction."""
    vacancies = db.session.scalars(select(Vacancy).where(Vacancy.id.in_(ids)).order_by(Vacancy.id).with_for_update())
    count = 0
    for vacancy in vacancies:
        with suppress(CannotMove):
            stop = unschedule if state_at(vacancy, clock.now()) == "scheduled" else close
            stop(vacancy, by=None)
            count += 1
    return count


def in_batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """At most 500 at a time."""
    yield from (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
