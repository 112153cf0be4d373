"""Commands about mail."""

import click
from flask.cli import AppGroup

from recruitment.mail.delivery import deliver_due
from recruitment.mail.transport import BadMailUrl

mail = AppGroup("mail", help="Mail that waits to be sent.")


@mail.command("deliver")
def deliver() -> None:
    """Send what is due, once, and say what came of it."""
    try:
        done = deliver_due()
    except BadMailUrl as problem:
        raise click.ClickException(str(problem)) from problem
    stopped = f", {done['stopped']} stopped" if done["stopped"] else ""
    click.echo(f"{done['sent']} sent, {done['retried']} to be tried again, {done['failed']} given up{stopped}.")
