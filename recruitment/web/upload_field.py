"""A field that takes one file. Its form needs the content type multipart/form-data."""

from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage
from wtforms import Field
from wtforms.validators import StopValidation

from recruitment.web.fields import UNPRINTABLE

LONGEST_NAME = 200


class UploadField(Field):
    """One file of at most so many bytes; its data is the name and the content, or None.

    `needed` says what to do where there is none; without it the file may be left out.
    """

    def __init__(self, label: str, needed: str = "", *, largest: int, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.needed, self.largest = needed, largest

    def process_formdata(self, valuelist: list[str]) -> None:
        """Files come apart from a form's other data; of one that is too large a byte too many is read."""
        sent: FileStorage | None = request.files.get(self.name)
        name = UNPRINTABLE.sub("", sent.filename or "").strip() if sent else ""
        self.data = (name[-LONGEST_NAME:], sent.read(self.largest + 1)) if sent and name else None
        if sent:
            sent.close()  # a large file lies in a temporary one

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation."""
        if self.data is None:
            if self.needed:
                raise StopValidation(self.needed)
            return
        if not self.data[1]:
            raise StopValidation("The file is empty")
        if len(self.data[1]) > self.largest:
            raise StopValidation(f"Choose a file of at most {self.largest / 1_000_000:g} MB")
