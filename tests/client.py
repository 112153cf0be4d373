"""The shared test client: it checks every page it fetches, and each request stands alone as in a server."""

import contextvars
from typing import Any
from urllib.parse import urlsplit

from click.testing import Result
from flask import has_app_context
from flask.testing import FlaskClient, FlaskCliRunner
from werkzeug.test import TestResponse

from recruitment.database import db
from tests import page_rules
from tests.markup import parse
from tests.page import Page


class BrokenPage(AssertionError):
    """A page breaks a rule that holds on every page."""


class CheckingClient(FlaskClient):
    """`get`, `post` and the rest as ever; `page` to act like a person. Cookies are kept, as in a browser."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Answer in a context of its own, so that the test's session and `g` are not the request's."""
        _let_go_of_what_was_read()
        response = contextvars.Context().run(super().open, *args, **kwargs)
        _let_go_of_what_was_read()
        check(response)
        return response

    def page(self, address: str, **kwargs: Any) -> Page:
        """The page at an address, with the headers a browser adds, after its redirects."""
        parts = urlsplit(address)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = {"Sec-Fetch-Site": "same-origin", "Accept": "text/html,*/*;q=0.8"}
        if kwargs.get("method") == "POST":
            headers["Origin"] = "http://localhost"
        kwargs = {"follow_redirects": True, "headers": headers, **kwargs}
        return Page(self, self.open(path or "/", **kwargs))


class SeparateCliRunner(FlaskCliRunner):
    """Runs commands in a context of their own, as a shell does."""

    def __call__(self, *words: str, **kwargs: Any) -> Result:
        """`command("mail", "deliver")`; an error that the command does not handle fails the test."""
        _let_go_of_what_was_read()
        kwargs = {"catch_exceptions": False, **kwargs}
        result: Result = contextvars.Context().run(self.invoke, args=list(words), **kwargs)
        _let_go_of_what_was_read()
        return result


def check(response: TestResponse) -> None:
    """Raise BrokenPage when an HTML answer breaks a rule."""
    is_page = response.mimetype == "text/html" and not 300 <= response.status_code < 400
    if not is_page or response.request.method in ("HEAD", "OPTIONS") or response.status_code == 304:
        return
    document, found = parse(response.get_data(as_text=True))
    found = [*found, *page_rules.problems(document, response.request.path)]
    if found:
        raise BrokenPage(f"{response.request.path} ({response.status_code}):\n- " + "\n- ".join(found))


def _let_go_of_what_was_read() -> None:
    """End the test's own reading transaction, so that what it looks at next is what the others wrote."""
    if has_app_context():
        db.session.rollback()
