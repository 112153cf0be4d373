"""Every command of every room is one that an operator can find."""

import importlib

import click
import pytest

from recruitment.cli import COMMANDS
from tests.client import SeparateCliRunner
from tests.house_rules.sources import modules

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def every_command() -> list[click.Command]:
    """Groups, and what is in them."""
    return [one for group in COMMANDS for one in (group, *getattr(group, "commands", {}).values())]


def test_commands_of_every_room_are_in_the_table(app: object) -> None:
    doors = [importlib.import_module(one.name) for one in modules() if one.door and one.door.endswith(".cli")]
    assert len(doors) >= 7
    inside = {command.name for group in COMMANDS for command in getattr(group, "commands", {}).values()}
    made = {one for door in doors for one in vars(door).values() if isinstance(one, click.Command)}
    assert {one.name for one in made} - inside == {one.name for one in COMMANDS}


def test_each_says_what_it_does(app: object) -> None:
    assert [one.name for one in every_command() if not one.get_short_help_str()] == []


def test_they_are_listed_for_the_operator(command: SeparateCliRunner) -> None:
    listed = command("--help").output
    assert [one.name for one in COMMANDS if f"\n  {one.name} " not in listed] == []
