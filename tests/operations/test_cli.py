"""What `flask serve` does before anything listens."""

import os
import socket

import pytest
from flask import Flask
from sqlalchemy import func, select

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.operations.cli import _prepare
from recruitment.vacancies.models import Vacancy
from tests.client import SeparateCliRunner
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer


def vacancies() -> int:
    return db.session.scalar(select(func.count(Vacancy.id))) or 0


class TestPrepare:
    def test_empty_database_is_filled_once(self, app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
        links = [_prepare(), _prepare()]
        assert vacancies() > 20
        assert capsys.readouterr().out.count("Loaded the starter content") == 1
        assert all(link and link.startswith("http://localhost/hr/invitation/") for link in links)
        assert links[0] != links[1]

    def test_real_content_is_left_alone(self, app: Flask) -> None:
        with transaction():
            make_employer("camden")
        _prepare()
        assert vacancies() == 0

    def test_no_link_is_drawn_once_there_is_an_administrator(self, app: Flask) -> None:
        with transaction():
            make_account("administrator")
            make_employer()
        assert _prepare() is None
        assert db.session.scalars(select(Account.role)).all() == ["administrator"]


    def test_start_goes_on_when_nobody_can_be_invited(self, app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
        with transaction():
            make_account("viewer", email="admin@example.org")
        assert _prepare() is None
        assert "no link could be made" in capsys.readouterr().err


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestPort:
    def test_taken_one_is_refused_before_the_database_is_touched(self, command: SeparateCliRunner) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            result = command("serve", env={"PORT": str(other.getsockname()[1])})
        assert result.exit_code == 1
        assert "is taken" in result.stderr
        assert vacancies() == 0

    @pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80 80"])
    def test_what_is_no_port_is_said(self, command: SeparateCliRunner, port: str) -> None:
        result = command("serve", env=os.environ | {"PORT": port})
        assert (result.exit_code, result.stderr) == (1, f"Error: PORT is {port!r}, not a number from 1 to 65535\n")
