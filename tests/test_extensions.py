"""The libraries do what the site needs of them and nothing behind its back."""

from pathlib import Path

import pytest
from flask import Flask

from recruitment.config import ROOT
from recruitment.extensions import login_manager
from tests.client import CheckingClient

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@pytest.mark.parametrize("cookie", ["remember_token", "session", "notices"])
def test_no_cookie_but_ours_signs_anybody_in(client: CheckingClient, cookie: str) -> None:
    client.set_cookie(cookie, "1|" + "a" * 128)
    assert client.page("/hr/account").h1 == "Sign in"


def test_stranger_is_led_to_our_page_instead_of_401(app: Flask) -> None:
    with app.test_request_context("/hr/account"):
        answer = login_manager.unauthorized()
    assert (answer.status_code, answer.location) == (303, "/hr/sign-in?next=/hr/account")


def test_migrations_are_found_wherever_the_command_is_given(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Path(app.extensions["migrate"].directory) == ROOT / "migrations"
    assert app.extensions["migrate"].migrate.get_config().get_main_option("script_location") == str(ROOT / "migrations")
