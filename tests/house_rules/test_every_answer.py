"""What every answer of the site carries: all security headers, and no cookie that is not needed."""

from collections.abc import Iterator

import pytest
import time_machine
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import BadRequest, NotFound, RequestEntityTooLarge, TooManyRequests
from werkzeug.test import TestResponse

from recruitment.database import transaction
from recruitment.web.headers import HEADERS
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer
from tests.house_rules.whole_site import Things, make_things, methods_of, rules_for

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
#: Their pages hold a form, which needs its cookie.
WITH_A_FORM = (
    "alerts.change",
    "alerts.new",
    "alerts.show",
    "monitoring.answer",
    "my_interest.change_cv",
    "my_interest.confirm",
    "my_interest.correct",
    "my_interest.delete",
    "my_interest.send_link",
    "my_interest.show",
    "my_interest.withdraw",
    "privacy.complain",
    "registrations.register",
    "registrations.register_for_vacancy",
)
FAILURES = {
    400: BadRequest(),
    404: NotFound(),
    413: RequestEntityTooLarge(),
    429: TooManyRequests(),
    500: RuntimeError("ours"),
    503: OperationalError("SELECT 1", {}, Exception("away")),
}


@pytest.fixture
def things(app: Flask, clock: time_machine.Traveller) -> Things:
    with transaction():
        return make_things(make_employer())


def answers(app: Flask, client: CheckingClient, things: Things) -> Iterator[TestResponse]:
    """Of every route, to every method it knows and to one that it doesn't."""
    for rule in app.url_map.iter_rules():
        for method in (*methods_of(rule), "HEAD", "OPTIONS", "PATCH"):
            yield client.open(things.address(app, rule), method=method, buffered=True)


def missing(response: TestResponse) -> list[str]:
    return [name for name, value in expected(response).items() if response.headers.get(name) != value]


def expected(response: TestResponse) -> dict[str, str]:
    """Programs of other origins may read what is meant for programs, and nothing else."""
    is_for_programs = response.headers.get("Access-Control-Allow-Origin") == "*"
    assert not is_for_programs or response.request.path.startswith("/api/")
    own = {"Cross-Origin-Resource-Policy": "cross-origin"} if is_for_programs else {}
    if response.headers.get("Referrer-Policy") == "same-origin":  # stricter: their addresses are keys
        own["Referrer-Policy"] = "same-origin"
    return HEADERS | own


class TestHeaders:
    @pytest.mark.parametrize("is_signed_in", [False, True])
    def test_every_route_carries_all(
        self, app: Flask, client: CheckingClient, things: Things, is_signed_in: bool
    ) -> None:
        if is_signed_in:
            with transaction():
                account = make_account("administrator")
            sign_in(client, account)
        met = set()
        for response in answers(app, client, things):
            assert missing(response) == [], (response.request.method, response.request.path)
            met.add(response.status_code)
        assert {200, 303, 400, 405} <= met

    @pytest.mark.parametrize("status", FAILURES)
    def test_every_failure_carries_all(
        self, app: Flask, client: CheckingClient, monkeypatch: pytest.MonkeyPatch, status: int
    ) -> None:
        def fail() -> None:
            raise FAILURES[status]

        monkeypatch.setitem(app.view_functions, "home.show", fail)
        monkeypatch.setattr(app, "testing", False)
        monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
        response = client.get("/")
        assert response.status_code == status
        assert missing(response) == []


class TestTypes:
    def test_every_body_says_what_it_is_and_in_which_characters(
        self, app: Flask, client: CheckingClient, things: Things
    ) -> None:
        for response in answers(app, client, things):
            if response.data:
                kind = response.headers["Content-Type"]
                is_text = kind.startswith("text/") or "xml" in kind.partition(";")[0].partition("image/svg")[0]
                assert not is_text or "charset=utf-8" in kind.lower(), (response.request.path, kind)
                assert response.headers["X-Content-Type-Options"] == "nosniff"


class TestCookies:
    def test_public_pages_that_only_read_set_none(self, app: Flask, client: CheckingClient, things: Things) -> None:
        for rule in rules_for(app, "anyone"):
            response = client.get(things.address(app, rule), buffered=True)
            if rule.endpoint not in WITH_A_FORM:
                assert response.headers.getlist("Set-Cookie") == [], rule.rule
                assert "Cookie" not in response.headers.get("Vary", ""), rule.rule

    def test_page_with_a_form_sets_its_own_alone(self, app: Flask, client: CheckingClient, things: Things) -> None:
        for rule in rules_for(app, "anyone"):
            if rule.endpoint in WITH_A_FORM:
                visitor = app.test_client()
                (cookie,) = visitor.get(things.address(app, rule)).headers.getlist("Set-Cookie")
                assert cookie.startswith("form=")
                assert cookie.endswith("; HttpOnly; Path=/; SameSite=Lax")


class TestLines:
    def test_no_line_of_a_page_ends_with_spaces(self, app: Flask, client: CheckingClient, things: Things) -> None:
        rules = list(rules_for(app, "anyone"))
        pages = [(rule.endpoint, client.get(things.address(app, rule), buffered=True)) for rule in rules]
        texts = [(name, page.text) for name, page in pages if page.mimetype == "text/html"]
        lines = {f"{name}: {line!r}" for name, text in texts for line in text.splitlines() if line != line.rstrip()}
        assert lines == set()
