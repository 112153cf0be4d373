"""How many fields a form may send: taking a quarter of a million apart costs more than sending them."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, abort, current_app, request

View = TypeVar("View", bound=Callable[..., Any])

#: Werkzeug counts the parts of multipart bodies by itself, up to the same number.
MOST_FIELDS = 1000


def init_form_size(app: Flask) -> None:
    """Refuse what no form of ours sends, before it is taken apart."""
    app.before_request(_allow_larger_body)
    app.before_request(_refuse_many_fields)


def takes_body_of(most: int) -> Callable[[View], View]:
    """A view whose form sends a file: its body may have so many bytes, more than any other's."""

    def mark(view: View) -> View:
        view.most_bytes = most  # type: ignore[attr-defined]
        return view

    return mark


def _allow_larger_body() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    if most := getattr(view, "most_bytes", None):
        request.max_content_length = most


def _refuse_many_fields() -> None:
    if request.mimetype == "application/x-www-form-urlencoded" and request.get_data().count(b"&") >= MOST_FIELDS:
        abort(413)
