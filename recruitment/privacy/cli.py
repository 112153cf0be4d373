"""Commands about what is held of people."""

import click
from flask.cli import AppGroup

from recruitment import clock
from recruitment.privacy.inventory import as_markdown
from recruitment.privacy.retention import run_retention

retention = AppGroup("retention", help="What is held about people, and until when.")


@retention.command("run")
@click.option("--dry-run", is_flag=True, help="Only say how much would go.")
def run(dry_run: bool) -> None:
    """Remove everything that is past its time. The worker does it once a day."""
    removed = run_retention(clock.now(), dry_run=dry_run)
    for name, number in removed.items():
        click.echo(f"{name}: {number}")
    click.echo("Nothing was removed." if dry_run else f"Removed: {sum(removed.values())}.")


@retention.command("inventory")
def inventory() -> None:
    """Print docs/data-inventory.md, from the tags of the columns."""
    click.echo(as_markdown(), nl=False)
