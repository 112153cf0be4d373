"""What was posted when the site couldn't take it: the error page keeps it, and one press sends it again."""

from dataclasses import dataclass

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException

from recruitment.web.form_token import is_ours

#: A form with one of these is typed again: no page repeats a password or a code.
SECRETS = frozenset({"password", "secret", "code"})
#: What is typed again while the rest of its form is kept, or drawn anew.
LEFT_OUT = frozenset({"fresh_code"})


@dataclass(frozen=True)
class Unsent:
    """Where it was meant to go, and every field in order; files can't be kept."""

    action: str
    fields: list[tuple[str, str]]
    has_file: bool = False


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
    fields = [(name, value) for name, value in form.items(multi=True) if name not in LEFT_OUT]
    return Unsent(request.full_path.rstrip("?"), fields, any(file.filename for file in request.files.values()))


def without_secrets(form: MultiDict[str, str]) -> list[tuple[str, str]]:
    """What a page that asks for something else first may keep in hidden fields; it brings a token of its own."""
    apart = SECRETS | LEFT_OUT | {"csrf_token"}
    return [(name, value) for name, value in form.items(multi=True) if name not in apart]
