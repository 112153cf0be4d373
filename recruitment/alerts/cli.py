"""Commands about job alerts."""

import click
from flask.cli import AppGroup

from recruitment import clock
from recruitment.alerts.digests import send_digests

alerts = AppGroup("alerts", help="New jobs by e-mail.")


@alerts.command("send")
def send() -> None:
    """Write today's digests into the outbox, each alert's at most once. The worker does it every morning."""
    looked_at = send_digests(lambda: False, clock.today())
    click.echo(f"{looked_at} alerts looked at. The mail leaves with the worker, or with: flask mail deliver")
