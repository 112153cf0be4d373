"""Commands about vacancies."""

import sys
import time
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from recruitment import clock
from recruitment.employers.profile import UnknownEmployer, by_slug
from recruitment.vacancies.exporting import UnknownFormat, count_vacancies, export_vacancies
from recruitment.vacancies.importing.conversion import Overrides
from recruitment.vacancies.importing.mapping_file import load_mapping
from recruitment.vacancies.importing.order import ImportOrder
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.importing.run import RowsRejected, import_vacancies

vacancies = AppGroup("vacancies", help="Vacancies from and to other systems.")
_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@vacancies.command("import")
@click.argument("file", type=_FILE)
@click.option("--employer", "slug", required=True, help="The slug of the employer whose vacancies these are.")
@click.option("--mapping", "mapping_file", type=_FILE, help="TOML that explains another system's columns.")
@click.option("--dry-run", is_flag=True, help="Check and count, write nothing.")
@click.option("--skip-invalid", is_flag=True, help="Go on without rows that can't be imported: FILE.rejected.csv.")
@click.option("--publish", is_flag=True, help="Publish what passes the advert checks, leave the rest as drafts.")
@click.option("--as-examples", is_flag=True, help="Flag all as examples and publish them, for trials.")
@click.option("--open-until", type=click.DateTime(["%Y-%m-%d"]), help="Close all at the end of this day.")
@click.option("--close-missing", is_flag=True, help="Close vacancies of the same source that the file no longer has.")
def import_file(
    file: Path,
    slug: str,
    mapping_file: Path | None,
    dry_run: bool,
    skip_invalid: bool,
    publish: bool,
    as_examples: bool,
    open_until: datetime | None,
    close_missing: bool,
) -> None:
    """Bring another system's vacancies in from FILE; docs/importing.md explains files and mappings."""
    closes_at = clock.closing_instant(open_until.date()) if open_until else None
    try:
        order = ImportOrder(
            file,
            slug,
            mapping=load_mapping(mapping_file) if mapping_file else None,
            overrides=Overrides(closes_at, as_examples),
            dry_run=dry_run,
            skip_invalid=skip_invalid,
            publish=publish or as_examples,
            close_missing=close_missing,
        )
        _run(order)
    except (ImportRefused, UnknownEmployer) as reason:
        raise click.ClickException(str(reason)) from reason
    except BrokenPipeError:
        raise  # the reader of the report has seen enough
    except OSError as reason:
        raise click.ClickException(f"a file can't be read or written: {reason}") from reason
    except (DBAPIError, StaleDataError) as reason:
        said = reason.orig if isinstance(reason, DBAPIError) else reason  # without the rows that were being written
        raise click.ClickException(
            f"the database refused, perhaps because others are writing: the same command again goes on. ({said})"
        ) from reason


@vacancies.command("export")
@click.argument("file", type=click.Path(dir_okay=False, writable=True, path_type=Path))
@click.option("--employer", "slug", help="Only this employer's vacancies.")
def export_file(file: Path, slug: str | None) -> None:
    """Write every vacancy of the site to FILE (.csv, .json or .jsonl), one row each, so that it can be imported again.

    All of them: drafts, open, closed, withdrawn and filled ones, and examples. Columns are the importer's; what
    follows from them (status, pay for a year) is left out. Times are in UTC with their offset. CSV cells that a
    spreadsheet would take for a formula begin with an apostrophe, which the importer takes off.
    """
    try:
        employer = by_slug(slug) if slug else None
        total = count_vacancies(employer)
        is_quiet = not sys.stderr.isatty()
        with click.progressbar(length=total, label="Exporting", file=sys.stderr, hidden=is_quiet) as bar:
            count = export_vacancies(file, employer, bar.update)
    except UnknownFormat as reason:
        raise click.BadParameter(str(reason), param_hint="FILE") from reason
    except UnknownEmployer as reason:
        raise click.ClickException(str(reason)) from reason
    except OSError as reason:
        raise click.ClickException(f"the file can't be written: {reason}") from reason
    click.echo(f"Exported {count:,} {'vacancy' if count == 1 else 'vacancies'}.")


def _run(order: ImportOrder) -> None:
    began = time.monotonic()
    try:
        with _Bar() as bar:
            report = import_vacancies(order, bar)
    except RowsRejected as refused:
        _tell(refused.report.rejected_lines(), err=True)
        _tell(_reasons(refused.report), err=True)
        raise
    _tell(report.rejected_lines(), err=True)
    _tell(report.lines())
    seconds = time.monotonic() - began
    undone = " Nothing was written." if order.dry_run else ""
    if report.rejected and not order.skip_invalid:
        raise ImportRefused(f"{report.rejected:,} rows were changed here by others meanwhile and are left as they were")
    click.echo(f"\nDone in {seconds:.1f} s, {report.read / max(seconds, 0.001):,.0f} rows a second.{undone}")


def _reasons(report: Report) -> list[str]:
    return [f"{count:>8,}  {reason}" for reason, count in report.reasons.most_common()]


def _tell(lines: list[str], *, err: bool = False) -> None:
    for line in lines:
        click.echo(line, err=err)


class _Bar:
    """A progress bar while the file is checked, on a terminal only; then the rows written so far."""

    def __init__(self) -> None:
        self.is_shown = sys.stderr.isatty()
        self.bar: Any = None
        self.done = self.written = 0

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()
        if self.written and self.is_shown:
            click.echo(err=True)

    def checking(self, done: int, of: int) -> None:
        """Bytes of the file."""
        if not self.is_shown:
            return
        if self.bar is None:
            self.bar = click.progressbar(length=of, label="Checking", file=sys.stderr).__enter__()
        self.bar.update(done - self.done)
        self.done = done

    def writing(self, done: int) -> None:
        """Rows of one transaction."""
        self._end()
        self.written += done
        if self.is_shown:
            click.echo(f"\rWritten {self.written:>9,}", nl=False, err=True)

    def _end(self) -> None:
        if self.bar is not None:
            self.bar.__exit__(None, None, None)
            self.bar = None
