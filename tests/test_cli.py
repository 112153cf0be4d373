"""Every command of every room is one that an operator can find."""

import importlib
import subprocess
import sys

import click
import pytest
from flask import Flask
from flask.cli import ScriptInfo

from recruitment.cli import COMMANDS
from recruitment.config import ROOT
from recruitment.silence import ENDLESS, LONGEST_SILENCE, Silence
from tests.client import SeparateCliRunner
from tests.house_rules.sources import modules

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)

#: What only commands need, and a web server would wait for at every start.
OF_COMMANDS = ("alembic", "flask_migrate", "recruitment.vacancies.cli", "recruitment.worker.loop")


def groups(app: Flask) -> list[click.Command]:
    """As the table names them."""
    with click.Context(app.cli, obj=ScriptInfo(create_app=lambda: app)) as context:
        found = [app.cli.get_command(context, name) for name in COMMANDS]
    return [one for one in found if one]


def every_command(app: Flask) -> list[click.Command]:
    """Groups, and what is in them."""
    return [one for group in groups(app) for one in (group, *getattr(group, "commands", {}).values())]


def test_commands_of_every_room_are_in_the_table(app: Flask) -> None:
    doors = [importlib.import_module(one.name) for one in modules() if one.door and one.door.endswith(".cli")]
    assert len(doors) >= 7
    inside = {command.name for group in groups(app) for command in getattr(group, "commands", {}).values()}
    made = {one for door in doors for one in vars(door).values() if isinstance(one, click.Command)}
    assert {one.name for one in made} - inside == COMMANDS.keys() - {"db"}


def test_they_may_wait_for_a_statement_as_long_as_it_takes(app: Flask) -> None:
    silence: Silence = app.extensions["silence"]
    with click.Context(app.cli, obj=ScriptInfo(create_app=lambda: app)) as context:
        app.cli.get_command(context, "db")
        assert silence.seconds == ENDLESS
    assert silence.seconds == LONGEST_SILENCE


def test_each_says_what_it_does(app: Flask) -> None:
    assert [one.name for one in every_command(app) if not one.get_short_help_str()] == []


def test_they_are_listed_for_the_operator(command: SeparateCliRunner) -> None:
    listed = command("--help").output
    assert [name for name in (*COMMANDS, "openapi") if f"\n  {name} " not in listed] == []


def test_unknown_one_is_refused(command: SeparateCliRunner) -> None:
    assert "No such command 'vacancy'" in command("vacancy").output


def test_web_server_starts_without_them(app: Flask) -> None:
    program = f"import sys, recruitment.factory; print([one for one in {OF_COMMANDS} if one in sys.modules])"
    started = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert started.stdout == "[]\n"
