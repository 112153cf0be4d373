"""The base of every form: our token, the request's data, and the status of its answer."""

from typing import Any

import wtforms
from flask import g, request
from wtforms.meta import DefaultMeta

from recruitment.web.form_token import FormToken


class Form(wtforms.Form):
    """A form of this site. Reads the request's data when it was posted, or what was kept of an earlier post."""

    class Meta(DefaultMeta):
        """Every form carries the token."""

        csrf = True
        csrf_class = FormToken
        locales = ("en_GB", "en")

    def __init__(self, **kwargs: Any) -> None:
        formdata = request.form if request.method == "POST" else g.get("typed_before")
        super().__init__(formdata=formdata, **kwargs)

    def validate_on_submit(self) -> bool:
        """Whether it was posted and holds."""
        return request.method == "POST" and bool(self.validate())

    @property
    def has_bad_token(self) -> bool:
        """Whether the token, and so perhaps nothing the person typed, was wrong."""
        return "csrf_token" in self.errors

    @property
    def status(self) -> int:
        """Of the page that shows this form: 200, 400 for a bad token, 422 for anything else that's wrong."""
        if self.has_bad_token:
            return 400
        return 422 if self.errors else 200


class ActionForm(Form):
    """A button that changes something: nothing but the token."""
