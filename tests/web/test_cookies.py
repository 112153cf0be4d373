"""Names and attributes of cookies."""

import time
from hashlib import sha1, sha256

import pytest
from flask import Flask, Response
from itsdangerous import URLSafeTimedSerializer

from recruitment.web.cookies import NoticesInterface, cookie_name, drop_cookie, set_session_cookie
from tests.client import CheckingClient

MONTH = 31 * 24 * 3600


def test_the_real_site_binds_them_to_its_host(app, change_settings):
    change_settings(environment="production")
    response = Response()
    set_session_cookie(response, "staff", "token")
    assert response.headers["Set-Cookie"] == "__Host-staff=token; Secure; HttpOnly; Path=/; SameSite=Lax"


def test_development_has_no_tls_to_bind_them_to(app):
    assert cookie_name("staff") == "staff"


def test_a_dropped_cookie_is_expired(app):
    response = Response()
    drop_cookie(response, "staff")
    assert "Max-Age=0" in response.headers["Set-Cookie"]


def signed(app: Flask, key: str = "", digest: object = sha256) -> str:
    """A cookie of notices as somebody else might make it."""
    options = {"key_derivation": "hmac", "digest_method": digest}
    serializer = URLSafeTimedSerializer(
        key or app.config["SECRET_KEY"],
        salt=NoticesInterface.salt,
        serializer=NoticesInterface.serializer,
        signer_kwargs=options,
    )
    return str(serializer.dumps({"_flashes": [("success", "A notice of ours")]}))


class TestNotices:
    """The only cookie that says something by itself: words for the next page of staff."""

    def shown(self, client: CheckingClient, cookie: str) -> bool:
        client.set_cookie("notices", cookie)
        return "A notice of ours" in client.page("/hr/sign-in").text

    def test_what_we_signed_is_shown(self, app: Flask, client: CheckingClient) -> None:
        assert self.shown(client, signed(app))

    @pytest.mark.parametrize("change", ["another key", "another hash", "cut off", "changed", "unsigned"])
    def test_anything_else_is_nothing(self, app: Flask, client: CheckingClient, change: str) -> None:
        ours = signed(app)
        cookies = {
            "another key": signed(app, key="k" * 40),
            "another hash": signed(app, digest=sha1),
            "cut off": ours[:-1],
            "changed": ("x" if ours[5] != "x" else "y").join([ours[:5], ours[6:]]),
            "unsigned": ours.partition(".")[0],
        }
        assert not self.shown(client, cookies[change])

    def test_it_counts_for_a_month(self, app: Flask, client: CheckingClient, monkeypatch: pytest.MonkeyPatch) -> None:
        old = signed(app)
        long_ago = time.time() + MONTH + 60
        monkeypatch.setattr(time, "time", lambda: long_ago)
        assert not self.shown(client, old)
