"""Settings become an application: whom it believes, what it takes, and that two of them share nothing."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask, request

from recruitment.config import BadSettings, Settings
from recruitment.factory import LARGEST_REQUEST, create_app
from tests.databases import TEST_KEY

FORGED = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7", "X-Forwarded-Host": "evil.example"}


def site(tmp_path: Path, **settings: Any) -> Flask:
    """One with a page that says who asks."""
    given = {"database_url": f"sqlite:///{tmp_path}/site.db", "secret_key": TEST_KEY, "site_url": "https://jobs.example"}
    app = create_app(Settings(**(given | settings)))
    app.add_url_rule("/who", view_func=lambda: f"{request.remote_addr} {request.host}")
    return app


class TestProxies:
    def test_without_a_proxy_nobody_may_say_who_they_are(self, tmp_path: Path) -> None:
        assert site(tmp_path).test_client().get("/who", headers=FORGED).text == "127.0.0.1 localhost"

    def test_behind_one_only_its_own_word_counts(self, tmp_path: Path) -> None:
        client = site(tmp_path, trusted_proxies=1).test_client()
        said = {client.get("/who", headers={"X-Forwarded-For": f"203.0.113.{n}, 198.51.100.7"}).text for n in range(99)}
        assert said == {"198.51.100.7 localhost"}


class TestSettings:
    def test_real_site_binds_the_cookie_of_notices_to_its_host(self, tmp_path: Path) -> None:
        config = site(tmp_path, environment="production").config
        assert config["SESSION_COOKIE_NAME"] == "__Host-notices"
        assert (config["SESSION_COOKIE_SECURE"], config["SESSION_COOKIE_HTTPONLY"]) == (True, True)

    def test_environment_is_read_where_nothing_is_given(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TRUSTED_PROXIES", "many")
        with pytest.raises(BadSettings, match="TRUSTED_PROXIES"):
            create_app()

    def test_largest_request_is_a_megabyte(self, tmp_path: Path) -> None:
        answer = site(tmp_path).test_client().post("/hr/sign-in", data={"email": "x" * LARGEST_REQUEST})
        assert answer.status_code == 413


def test_two_sites_of_one_process_keep_to_themselves(tmp_path: Path) -> None:
    first, second = (site(tmp_path, site_url=f"https://{name}.example") for name in ("first", "second"))
    assert first.extensions["settings"].site_url == "https://first.example"
    assert first.url_map is not second.url_map
