"""Commands that make a backup and put one back."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask.cli import AppGroup
from sqlalchemy.exc import SQLAlchemyError

from recruitment import clock
from recruitment.config import settings
from recruitment.operations.backup.aftermath import begin_anew, hold_mail
from recruitment.operations.backup.archive import open_archive
from recruitment.operations.backup.making import create, remove_older
from recruitment.operations.backup.refusals import CannotBackUp, CannotRestore
from recruitment.operations.backup.restoring import PutBack, restore
from recruitment.operations.state import BACKUP
from recruitment.worker.states import note_done

backup = AppGroup("backup", help="Copies of everything the site holds.")
MOST_DAYS = 35
IN_A_BUCKET = "Documents are in a bucket and not in the backup: the bucket needs copies of its own."


@backup.command("create")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--keep-days",
    type=click.IntRange(1, MOST_DAYS),
    help="Also remove backups in FILE's folder that are older. What is erased on the site has to leave them too.",
)
def create_backup(file: Path, keep_days: int | None) -> None:
    """Copy the database and the documents into FILE, while the site is used."""
    try:
        with _bar("Copying") as progress:
            made = create(file.absolute(), progress)
    except CannotBackUp as problem:
        raise click.ClickException(str(problem)) from problem
    _note()
    click.echo(f"{file}: {made.size:,} bytes, {made.documents:,} documents.")
    if made.is_bucket:
        click.echo(IN_A_BUCKET)
    if made.missing:
        click.echo(f"{made.missing:,} documents were not in the store, so they are not in the backup.", err=True)
    for name in remove_older(file.absolute().parent, keep_days) if keep_days else ():
        click.echo(f"Removed {name}, which is older than {keep_days} days.")


@backup.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Take away what the database holds now.")
@click.option("--send-mail", is_flag=True, help="For a move: the old site was stopped before the backup was made.")
@click.option("--other-key", is_flag=True, help="Take a file whose SECRET_KEY is lost, or which comes from elsewhere.")
def restore_backup(file: Path, replace: bool, send_mail: bool, other_key: bool) -> None:
    """Put FILE back. Stop web and worker first; deploy/RUNBOOK.md says what to look at afterwards."""
    keys = () if other_key else (settings().secret_key, *settings().secret_key_fallbacks)
    try:
        with open_archive(file, keys) as archive, _bar("Checking") as progress:
            done = restore(archive, replaces=replace, progress=progress)
    except CannotRestore as problem:
        raise click.ClickException(str(problem)) from problem
    begin_anew(done.made_at)
    held = 0 if send_mail else hold_mail(done.made_at)
    _tell(done, held, sends_mail=send_mail)


def _tell(done: PutBack, held: int, *, sends_mail: bool) -> None:
    when = clock.to_london(done.made_at)
    click.echo(f"The site is as it was on {when:%-d %B %Y at %H:%M}, with {done.documents:,} documents.")
    click.echo("Everybody has to sign in again. Who was erased or shut out since then has to be once more.")
    if done.is_bucket:
        click.echo(IN_A_BUCKET)
    if not sends_mail:
        click.echo(f"Held back, as they may have left already: {held:,} mails.")
        click.echo("An administrator finds them under “Mail that did not leave”, and sends them or sets them aside.")


def _note() -> None:
    """For /metrics; a database that takes nothing was copied all the same."""
    try:
        note_done(BACKUP, clock.now())
    except SQLAlchemyError as problem:
        click.echo(f"The time of the backup was not noted: {type(problem).__name__}.", err=True)


@contextmanager
def _bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """On a terminal only."""
    with click.progressbar(length=1, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def show(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield show
