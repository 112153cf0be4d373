"""How many fields a form may send: taking a quarter of a million apart costs more than sending them."""

from flask import Flask, abort, request

#: Werkzeug counts the parts of multipart bodies by itself, up to the same number.
MOST_FIELDS = 1000


def init_form_size(app: Flask) -> None:
    """Refuse what no form of ours sends, before it is taken apart."""
    app.before_request(_refuse_many_fields)


def _refuse_many_fields() -> None:
    if request.mimetype == "application/x-www-form-urlencoded" and request.get_data().count(b"&") >= MOST_FIELDS:
        abort(413)
