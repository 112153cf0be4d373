"""The operator's command for starter content."""

import click
from flask.cli import AppGroup

from recruitment.starter.loading import NotEmpty, load

starter = AppGroup("starter", help="The content that a new site starts with.")


@starter.command("load")
def load_content() -> None:
    """Load Islington's profile, record and offer, and the example vacancies, into an empty database."""
    try:
        count = load()
    except NotEmpty as refusal:
        raise click.ClickException(str(refusal)) from refusal
    click.echo(f"Loaded the starter content with {count} example vacancies.")
