"""The key that is drawn with a public form: the same form sent again is the same submission."""

import re
import secrets
from typing import Any

from wtforms import HiddenField

DRAWN = re.compile(r"[A-Za-z0-9_-]{20,64}")


class SubmissionKeyField(HiddenField):
    """Survives errors, because the page shows the key that was sent. What we can't have drawn is drawn anew."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(default=lambda: secrets.token_urlsafe(24), **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep the key that came with the form."""
        if valuelist and DRAWN.fullmatch(valuelist[0]):
            self.data = valuelist[0]
