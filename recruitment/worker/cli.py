"""The command that does what happens by itself."""

import click
from flask import current_app
from flask.cli import with_appcontext

from recruitment.config import settings
from recruitment.mail.transport import BadMailUrl
from recruitment.mail.transports import transport_for
from recruitment.worker.loop import Loop, run_until_signalled
from recruitment.worker.schedule import SCHEDULE

#: Seconds. Nobody waits for a task's statement, but a server that says nothing is left for a new connection.
LONGEST_STATEMENT = 60


@click.command("worker")
@with_appcontext
def worker() -> None:
    """Deliver mail, and whatever else is due, until Ctrl-C or SIGTERM."""
    try:
        transport_for(settings().mail_url)
    except BadMailUrl as problem:
        raise click.ClickException(str(problem)) from problem
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    with app.extensions["silence"].borne(LONGEST_STATEMENT):
        run_until_signalled(Loop(app, SCHEDULE))
