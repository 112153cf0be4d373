"""Every group of commands: one table."""

import click

from recruitment.operations.cli import serve

COMMANDS: tuple[click.Command, ...] = (serve,)
