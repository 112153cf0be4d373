"""The migrations make what the models say, on both databases, and lose nothing on the way down and up."""

import re
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from flask import Flask
from sqlalchemy import Column, Integer, inspect

from recruitment.audit.trail import record, verify
from recruitment.database import db, transaction
from tests.factories.employers import make_employer
from tests.house_rules.filled_tables import all_models, counts, fill
from tests.house_rules.sources import ROOT, Module

MIGRATIONS = sorted((ROOT / "migrations" / "versions").glob("*.py"))
#: Rows that a migration itself puts in are taken out on its way down.
SEEDED = {"0002": {"audit_head"}, "0003": {"freshness"}}


def config_of(app: Flask) -> Config:
    """Alembic's settings as `flask db` uses them."""
    config: Config = app.extensions["migrate"].migrate.get_config()
    config.attributes["configure_logger"] = False
    return config


def tables() -> set[str]:
    """What is in the database now."""
    return set(inspect(db.engine).get_table_names()) - {"alembic_version"}


def rows(names: set[str]) -> dict[str, int]:
    """Rows of the tables that there are now."""
    with db.engine.connect() as connection:
        return counts(connection, names & tables())


def revisions(config: Config) -> list[str]:
    """From the newest to the first."""
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]


class TestMigrations:
    def test_they_make_what_the_models_say(self, app: Flask) -> None:
        all_models()
        command.check(config_of(app))

    def test_difference_is_found(self, app: Flask) -> None:
        table = all_models().tables["employer"]
        unwritten: Column[int] = Column("unwritten", Integer)
        table.append_column(unwritten)
        try:
            with pytest.raises(CommandError, match="unwritten|New upgrade operations"):
                command.check(config_of(app))
        finally:
            table._columns.remove(unwritten)

    def test_rows_outlive_each_step_down_and_up(self, app: Flask) -> None:
        config = config_of(app)
        with db.engine.connect().execution_options(writing=True) as connection, connection.begin():
            fill(connection)
        for revision in revisions(config):
            before = rows(tables() - SEEDED.get(revision, set()))
            command.downgrade(config, "-1")
            older = {name: before[name] for name in tables() & set(before)}
            assert rows(set(older)) == older, f"going below {revision} lost rows"
            command.upgrade(config, "+1")
            assert rows(set(older)) == older, f"going up to {revision} lost rows"
            command.downgrade(config, "-1")
        assert tables() == set()
        command.upgrade(config, "head")
        assert tables() == set(all_models().tables)

    def test_audit_trail_goes_on_after_the_way_down_and_up(self, app: Flask) -> None:
        with transaction():
            record("employer added", make_employer(), by=None, employer_id=None)
        command.downgrade(config_of(app), "0001")
        command.upgrade(config_of(app), "head")
        with transaction():
            record("employer added", make_employer("camden"), by=None, employer_id=None)
        assert verify() is None


class TestFiles:
    @pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: path.stem)
    def test_migration_outlives_our_classes(self, path: Path) -> None:
        assert Module(path.stem, path.read_text()).own_imports() == []

    def test_they_are_numbered_without_gaps(self) -> None:
        numbers = [int(re.match(r"\d{4}(?=_)", path.stem)[0]) for path in MIGRATIONS]  # type: ignore[index]
        assert numbers == list(range(1, len(MIGRATIONS) + 1))
