"""Commands that run the site."""

import click


@click.command("serve")
def serve() -> None:
    """Being built."""
