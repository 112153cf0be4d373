"""What was posted when the site couldn't take it: the error page keeps it, and one press sends it again."""

from dataclasses import dataclass

from flask import request
from werkzeug.exceptions import HTTPException

from recruitment.web.form_token import is_ours

#: A form with one of these is typed again: no page repeats a password or a code.
SECRETS = frozenset({"password", "secret", "code"})


@dataclass(frozen=True)
class Unsent:
    """Where it was meant to go, and every field in order."""

    action: str
    fields: list[tuple[str, str]]


def find_unsent() -> Unsent | None:
    """The form of this request, if it was one of ours and tells no secret."""
    if request.method != "POST":
        return None
    try:
        form = request.form
    except HTTPException:
        return None
    if SECRETS & form.keys() or not is_ours(form.get("csrf_token", "")):
        return None
    return Unsent(request.full_path.rstrip("?"), list(form.items(multi=True)))
