"""An import from end to end: first pass, then transactions, then what is missing is closed."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from recruitment.database import transaction
from recruitment.employers.profile import by_slug
from recruitment.vacancies.importing.checking import BATCH, FirstPass
from recruitment.vacancies.importing.closing import close_all, in_batches, missing_ids, refuse_unsafe_closing
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.first_pass import add_rejected, check_file
from recruitment.vacancies.importing.order import ImportOrder, Progress, Silence
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.importing.writing import Batch


class RowsRejected(ImportRefused):
    """Some rows can't be imported, and nobody said to go on without them. Nothing was written."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{report.rejected:,} of {report.read:,} rows can't be imported; nothing was written")
        self.report = report


class _Undone(Exception):
    """Ends the transaction of a dry run."""


def import_vacancies(order: ImportOrder, progress: Progress | None = None) -> Report:
    """Do what is ordered. Raises ImportRefused, RowsRejected, UnknownEmployer, OSError.

    Committed transactions stay when a later one fails: the same order again finishes the work.
    """
    progress = progress or Silence()
    employer_id = by_slug(order.employer).id
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as waiting:
        checked = check_file(order, employer_id, waiting, progress)
        report = checked.report
        if report.rejected and not order.skip_invalid:
            raise RowsRejected(report)
        if order.close_missing:
            refuse_unsafe_closing(checked)
        rejected, late = report.rejected, {}
        for candidates in _batches(checked.standing()):
            batch = _write(order, employer_id, candidates)
            report.add(batch.report)
            late.update(batch.late)
            progress.writing(len(candidates))
        if late and order.skip_invalid:
            add_rejected(order, late, goes_on=rejected > 0)
        if order.close_missing:
            report.closed = _close_missing(order, checked)
    return report


def _batches(candidates: Iterator[Candidate]) -> Iterator[list[Candidate]]:
    while batch := list(islice(candidates, BATCH)):
        yield batch


@contextmanager
def _kept_unless(dry_run: bool) -> Iterator[None]:
    """A transaction; a dry run does all that the real one does, and then undoes it."""
    try:
        with transaction():
            yield
            if dry_run:
                raise _Undone
    except _Undone:
        pass


def _write(order: ImportOrder, employer_id: int, candidates: list[Candidate]) -> Batch:
    with _kept_unless(order.dry_run):
        batch = Batch(employer_id, order.path.name, publishes=order.publish, by=order.by, number=order.number)
        batch.write(candidates)
    return batch


def _close_missing(order: ImportOrder, checked: FirstPass) -> int:
    closed = 0
    for ids in in_batches(missing_ids(checked)):
        with _kept_unless(order.dry_run):
            closed += close_all(ids)
    return closed
