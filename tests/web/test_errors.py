"""Error pages in the site's own dress."""

import pytest
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import TooManyRequests

from recruitment.database import begin_writing, db


@pytest.fixture
def fails(app, monkeypatch):
    """Let the front page fail with an error."""

    def fail(problem):
        def view():
            raise problem

        monkeypatch.setitem(app.view_functions, "home.show", view)
        monkeypatch.setattr(app, "testing", False)
        monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)

    return fail


DATABASE_AWAY = OperationalError("SELECT secret", {}, Exception("connection refused"))


class TestPages:
    def test_an_unknown_address(self, client):
        page = client.page("/nowhere")
        assert (page.status, page.h1) == (404, "Page not found")

    def test_an_unknown_address_shows_the_ways_on(self, client):
        assert client.page("/nowhere").links["Jobs"] == "/jobs"

    def test_whoever_is_lost_can_search(self, client):
        page = client.page("/nowhere").form("/jobs").fill(q="zeppelin").submit()
        assert (page.status, page.path) == (200, "/jobs")
        assert "zeppelin" in page.h1 + page.text

    def test_whoever_is_lost_among_staffs_pages_is_offered_no_search(self, client):
        page = client.page("/hr/nowhere")
        assert page.status == 404
        assert page.main.find("form") == []

    def test_a_slash_too_many_leads_to_the_page(self, client):
        answer = client.get("/jobs/?hours=part-time&q=a%20b")
        assert (answer.status_code, answer.headers["Location"]) == (301, "/jobs?hours=part-time&q=a%20b")

    @pytest.mark.parametrize("address", ["/nowhere/", "//", "/jobs//", "/jobs/%0d%0aX:y/"])
    def test_a_slash_too_many_leads_nowhere_else(self, client, address):
        answer = client.get(address)
        assert answer.status_code == 404 or answer.headers["Location"].startswith(("/jobs", "http://localhost/"))

    def test_a_wrong_method_says_which_are_right(self, client):
        answer = client.delete("/jobs")
        assert answer.status_code == 405
        assert "GET" in answer.headers["Allow"]

    def test_a_host_name_that_can_be_none(self, client):
        answer = client.get("/nowhere", headers={"Host": "x" * 64 + ".example"})
        assert (answer.status_code, answer.mimetype) == (400, "text/plain")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"

    def test_too_much(self, client):
        answer = client.post("/hr/sign-in", data={"name": "x" * 2_000_000})
        assert answer.status_code == 413
        assert "too much to send" in answer.text

    def test_too_often_says_when_to_come_back(self, client, fails):
        fails(TooManyRequests(retry_after=60))
        answer = client.get("/")
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")

    def test_our_own_mistake_shows_nothing_of_it(self, client, fails):
        fails(ValueError("a secret value"))
        page = client.page("/")
        assert (page.status, page.h1) == (500, "Sorry, something went wrong")
        assert "secret" not in page.response.text
        assert "Traceback" not in page.response.text

    def test_a_database_that_is_away(self, client, fails):
        fails(DATABASE_AWAY)
        answer = client.get("/")
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "30"
        assert "SELECT" not in answer.text


class TestWithoutDatabase:
    def test_error_pages_ask_it_nothing(self, client, monkeypatch):
        def away(*_args, **_kwargs):
            raise DATABASE_AWAY

        monkeypatch.setattr(db.session, "scalars", away)
        monkeypatch.setattr(db.session, "scalar", away)
        monkeypatch.setattr(db.session, "execute", away)
        assert client.get("/nowhere").status_code == 404

    def test_a_failure_while_committing_is_503_too(self, app, client, monkeypatch):
        def refuse():
            raise DATABASE_AWAY

        def view():
            begin_writing()
            return "done"


        monkeypatch.setitem(app.view_functions, "home.show", view)
        monkeypatch.setitem(app.extensions, "before_commit", [refuse])
        monkeypatch.setattr(app, "testing", False)
        monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
        assert client.get("/").status_code == 503
