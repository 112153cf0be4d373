"""Every group of commands: one table, each read when somebody asks for it."""

import importlib

import click
from flask.cli import AppGroup, ScriptInfo

from recruitment.silence import ENDLESS, Silence

#: Name → the door that has it. Names of modules, not imports: the web server starts without Alembic, importers and all
#: else that commands alone need.
COMMANDS = {
    "accounts": "recruitment.accounts.cli",
    "alerts": "recruitment.alerts.cli",
    "audit": "recruitment.audit.cli",
    "backup": "recruitment.operations.backup.cli",
    "db": "flask_migrate.cli",
    "mail": "recruitment.mail.cli",
    "retention": "recruitment.privacy.cli",
    "serve": "recruitment.operations.cli",
    "starter": "recruitment.starter.cli",
    "vacancies": "recruitment.vacancies.cli",
    "worker": "recruitment.worker.cli",
}


class Commands(AppGroup):
    """The table's commands, and those that libraries add."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in alphabetical order."""
        return sorted({*super().list_commands(ctx), *COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None. It may wait for its statements as long as they take."""
        silence: Silence = ctx.ensure_object(ScriptInfo).load_app().extensions["silence"]
        ctx.with_resource(silence.borne(ENDLESS))
        door = COMMANDS.get(cmd_name)
        if door is None:
            return super().get_command(ctx, cmd_name)
        found: click.Command = getattr(importlib.import_module(door), cmd_name)
        return found
