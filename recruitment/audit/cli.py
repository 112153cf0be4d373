"""Commands about the audit trail."""

import click
from flask.cli import AppGroup

from recruitment.audit.trail import verify

audit = AppGroup("audit", help="The trail of who did what.")


@audit.command("verify")
def verify_trail() -> None:
    """Check that no entry was changed or taken out; exits with 1 and where it is broken."""
    broken = verify()
    if broken is not None:
        raise click.ClickException(f"The audit trail is broken at entry {broken.entry_id}: {broken.reason}.")
    click.echo("The audit trail is whole.")
