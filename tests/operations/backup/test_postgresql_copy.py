"""PostgreSQL's own programs, on a server that asks for a password as those of other machines do."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from psycopg.sql import SQL
from sqlalchemy import URL, make_url, select

from recruitment.config import settings
from recruitment.database import db, transaction
from recruitment.factory import create_app
from recruitment.registrations.models import Registration
from tests.client import SeparateCliRunner
from tests.factories.registrations import make_registration
from tests.stoppable_server import StoppableServer

pytestmark = [pytest.mark.slow, pytest.mark.postgresql]
PASSWORD = "it's % a:password/with@signs"


def where_people_write_it(url: URL) -> list[URL]:
    named = url.set(username="guarded")
    return [named.set(password=PASSWORD), named._replace(password=None).update_query_dict({"password": PASSWORD})]


@pytest.fixture(params=[0, 1], ids=["before the host", "in the query"])
def site(request: pytest.FixtureRequest, stoppable_server: StoppableServer) -> Iterator[Flask]:
    """On the server's database, as somebody who needs a password to enter it."""
    rules = stoppable_server.folder / "pg_hba.conf"
    rules.write_text(f"local all guarded scram-sha-256\n{rules.read_text()}")
    admin = stoppable_server.backend.admin
    admin.execute(SQL("CREATE ROLE guarded LOGIN SUPERUSER PASSWORD {}").format(PASSWORD))
    admin.execute("SELECT pg_reload_conf()")
    url = where_people_write_it(make_url(stoppable_server.backend.url))[request.param]
    site = create_app(replace(settings(), database_url=url.render_as_string(hide_password=False)))
    site.test_cli_runner_class = SeparateCliRunner
    with site.app_context():
        yield site
        db.session.remove()
        db.engine.dispose()
        site.extensions["watch"].forget()


def test_copy_goes_and_comes_back_with_a_password(site: Flask, tmp_path: Path) -> None:
    run = site.test_cli_runner()
    assert isinstance(run, SeparateCliRunner)
    with transaction():
        make_registration(name="Ada Lovelace")
    done = run("backup", "create", str(tmp_path / "backup"))
    assert (done.exit_code, done.stderr) == (0, "")
    with transaction():
        make_registration(name="Grace Hopper", email="grace@example.org")
    done = run("backup", "restore", str(tmp_path / "backup"), "--replace")
    assert done.exit_code == 0, done.stderr
    assert list(db.session.scalars(select(Registration.name))) == ["Ada Lovelace"]
