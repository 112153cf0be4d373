"""Commands that run the site."""

import os
import re

import click
import flask_migrate
from flask.cli import with_appcontext

from recruitment.accounts.invitations import CannotInvite, first_administrator_link
from recruitment.database import db, transaction
from recruitment.operations.launch import Address, DidNotStart, processes, wait_for_an_end, wait_until_it_answers
from recruitment.starter.loading import load_if_empty

PORTS = range(1, 65536)


@click.command("serve")
@with_appcontext
def serve() -> None:
    """Bring the database up to date, then run the web server and the worker until Ctrl-C."""
    address = _address()
    _refuse_taken_port(address)
    link = _prepare()
    try:
        with processes() as started:
            wait_until_it_answers(started[0], address)
            click.echo(f"\nThe site is at {address}, staff sign in at {address}/hr/")
            if link:
                click.echo(f"Set up the first administrator, once, at {link}\n")
            wait_for_an_end(started)
    except DidNotStart as problem:
        raise click.ClickException(str(problem)) from problem


def _address() -> Address:
    port = os.environ.get("PORT", "8000")
    if not re.fullmatch("[0-9]{1,5}", port) or int(port) not in PORTS:
        raise click.ClickException(f"PORT is {port!r}, not a number from {PORTS[0]} to {PORTS[-1]}")
    return Address(os.environ.get("HOST", "127.0.0.1").strip("[]"), int(port))


def _prepare() -> str | None:
    """Migrate, fill an empty database, and return the link while there is no administrator."""
    flask_migrate.upgrade()
    if load_if_empty():
        click.echo("Loaded the starter content: Islington's profile, inspections, offer, and example vacancies.")
    with transaction():
        link = _administrator_link()
    db.session.remove()
    db.engine.dispose()
    return link


def _administrator_link() -> str | None:
    try:
        return first_administrator_link()
    except CannotInvite as problem:
        click.echo(f"There is no administrator, and no link could be made for one: {problem}", err=True)
        return None


def _refuse_taken_port(address: Address) -> None:
    """Said before the database is touched: two sites on one database is not what anybody wants."""
    if address.is_taken():
        raise click.ClickException(f"{address} is taken: choose another with PORT=8001 make run")
