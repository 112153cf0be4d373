"""The field for a document, looked at inside before anything else is done with it."""

from typing import Any

from wtforms.utils import unset_value
from wtforms.validators import StopValidation

from recruitment.documents.keeping import Upload
from recruitment.documents.kinds import LARGEST, TAKEN, NotADocument
from recruitment.documents.looking import look_inside
from recruitment.web.upload_field import UploadField

#: For the browser's own choice of files, which proves nothing.
ACCEPT = ".pdf,.docx,.odt,application/pdf"
#: Of the whole request. Files up to it get an error beside the field, and everything typed stays; larger ones the page
#: that says it was too much.
LARGEST_REQUEST = 30_000_000


class DocumentField(UploadField):
    """A document, or none. Browsers forget a chosen file when a page comes back: keep it before other errors show."""

    accept = ACCEPT
    #: Whether the box was ticked that takes away what came earlier.
    is_removed = False
    #: Whether the page told that one came earlier.
    is_expected = False

    def __init__(self, label: str = "Your CV (optional)", **kwargs: Any) -> None:
        words = kwargs.pop("description", f"{TAKEN}, at most {LARGEST // 1_000_000} MB.")
        super().__init__(label, largest=LARGEST, description=words, **kwargs)

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        """What stands beside the file has names of its own."""
        super().process(formdata, data, extra_filters)
        self.is_removed = formdata is not None and formdata.get(f"{self.name}-remove") == "yes"
        self.is_expected = formdata is not None and formdata.get(f"{self.name}-kept") == "yes"

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation with what is wrong with the file, and what to do about it."""
        super().pre_validate(form)
        if self.data is not None:
            try:
                look_inside(self.data[1])
            except NotADocument as reason:
                raise StopValidation(str(reason)) from reason

    @property
    def upload(self) -> Upload | None:
        """The file of a field that holds."""
        return Upload(*self.data) if self.data is not None and not self.errors else None
