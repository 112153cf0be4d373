"""Errors for programs."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import TooManyRequests

from tests.client import CheckingClient

LIST = "/api/v1/benefits"


@pytest.fixture
def fails(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Let a list fail with an error."""

    def fail(error: Exception) -> None:
        def view() -> None:
            raise error

        monkeypatch.setitem(app.view_functions, "benefits_api.list_benefits", view)
        monkeypatch.setattr(app, "testing", False)
        monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)

    return fail


def problem(client: CheckingClient, address: str, method: str = "GET") -> tuple[int, str]:
    """Its status and title, which it tells twice."""
    answer = client.open(address, method=method)
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    told = answer.get_json()
    assert (told["status"], told["type"], bool(told["detail"])) == (answer.status_code, "about:blank", True)
    return told["status"], told["title"]


class TestProblem:
    @pytest.mark.parametrize("address", ["/api", "/api/", "/api/v2/vacancies", "/api/%0d%0aX:y", "/api/v1/nothing/"])
    def test_unknown_addresses(self, client: CheckingClient, address: str) -> None:
        assert problem(client, address) == (404, "Not Found")

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
    def test_what_is_only_read(self, client: CheckingClient, method: str) -> None:
        assert problem(client, LIST, method) == (405, "Method Not Allowed")
        assert set(client.open(LIST, method=method).headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}

    def test_too_often_says_when_to_come_back(
        self, client: CheckingClient, fails: Callable[[Exception], None]
    ) -> None:
        fails(TooManyRequests(retry_after=60))
        assert problem(client, LIST) == (429, "Too Many Requests")
        assert client.get(LIST).headers["Retry-After"] == "60"

    def test_our_own_mistake_shows_nothing_of_it(
        self, client: CheckingClient, fails: Callable[[Exception], None]
    ) -> None:
        fails(ValueError("a secret value"))
        assert problem(client, LIST) == (500, "Internal Server Error")
        assert "secret" not in client.get(LIST).text

    def test_database_away(self, client: CheckingClient, fails: Callable[[Exception], None]) -> None:
        fails(OperationalError("SELECT secret", {}, Exception("away")))
        assert problem(client, LIST) == (503, "Service Unavailable")
        assert client.get(LIST).headers["Cache-Control"] == "no-store"

    def test_a_host_name_that_can_be_none(self, client: CheckingClient) -> None:
        answer = client.get(LIST, headers={"Host": "x" * 64 + ".example"})
        assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")

    @pytest.mark.parametrize("address", ["/apiary", "/nowhere"])
    def test_people_get_pages(self, client: CheckingClient, address: str) -> None:
        assert client.get(address).mimetype == "text/html"
