"""Nobody else's page can post to us, and an old token loses nothing that was typed."""

import dataclasses

import pytest
from flask import Flask, request

from recruitment.config import Settings
from recruitment.web.fields import LineField
from recruitment.web.form_token import BAD_TOKEN, init_form_token
from recruitment.web.forms import Form

KEY = "k" * 40


class NameForm(Form):
    name = LineField("Name", longest=20)


@pytest.fixture
def site():
    """A small application with one form."""
    app = Flask("small")
    app.extensions["settings"] = Settings(database_url="", secret_key=KEY)
    init_form_token(app)

    @app.route("/", methods=["GET", "POST"])
    def show():
        form = NameForm()
        if form.validate_on_submit():
            return f"hello {form.name.data}"
        return {"token": form.csrf_token.current_token, "name": form.name.data, "errors": form.errors}, form.status

    @app.get("/plain")
    def plain():
        return request.path

    return app


@pytest.fixture
def visitor(site):
    return site.test_client()


@pytest.fixture
def token(visitor):
    return visitor.get("/").json["token"]


class TestToken:
    def test_a_form_posts_back_to_us(self, visitor, token):
        assert visitor.post("/", data={"csrf_token": token, "name": "Sam"}).text == "hello Sam"

    def test_stays_the_same_for_the_browser_session(self, visitor, token):
        assert visitor.get("/").json["token"] == token

    @pytest.mark.parametrize("bad", [None, "", "x", "é" * 64])
    def test_a_wrong_one_is_refused_and_keeps_what_was_typed(self, visitor, token, bad):
        answer = visitor.post("/", data={"name": "Sam"} | ({} if bad is None else {"csrf_token": bad}))
        assert answer.status_code == 400
        assert answer.json["name"] == "Sam"
        assert answer.json["errors"]["csrf_token"] == [BAD_TOKEN]

    def test_another_browsers_is_refused(self, site, visitor, token):
        stranger = site.test_client()
        stranger.get("/")
        assert stranger.post("/", data={"csrf_token": token}).status_code == 400

    def test_survives_a_change_of_key(self, site, visitor, token):
        old = site.extensions["settings"]
        site.extensions["settings"] = dataclasses.replace(old, secret_key="n" * 40, secret_key_fallbacks=(KEY,))
        assert visitor.post("/", data={"csrf_token": token, "name": "Sam"}).status_code == 200


class TestOtherSites:
    @pytest.mark.parametrize(
        "headers",
        [
            {"Sec-Fetch-Site": "cross-site"},
            *({"Origin": origin} for origin in ("https://evil.example", "null", "", "http://[::1", "http://localhost:81")),
        ],
    )
    def test_are_refused_even_with_a_token(self, visitor, token, headers):
        assert visitor.post("/", data={"csrf_token": token}, headers=headers).status_code == 403

    def test_our_own_origin_is_welcome(self, visitor, token):
        answer = visitor.post("/", data={"csrf_token": token}, headers={"Origin": "http://localhost"})
        assert answer.status_code == 200


class TestCookie:
    def test_pages_with_a_form_are_never_stored(self, visitor):
        assert visitor.get("/").headers["Cache-Control"] == "no-store"

    def test_pages_without_one_set_nothing(self, visitor):
        assert "Set-Cookie" not in visitor.get("/plain").headers

    def test_scripts_and_other_sites_never_see_it(self, visitor):
        cookie = visitor.get("/").headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "Expires" not in cookie

    def test_is_bound_to_the_host_in_production(self, site, visitor):
        settings = site.extensions["settings"]
        site.extensions["settings"] = dataclasses.replace(settings, environment="production")
        cookie = visitor.get("/").headers["Set-Cookie"]
        assert cookie.startswith("__Host-form=")
        assert "Secure" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie
