"""A field that takes one file."""

from io import BytesIO

import pytest
from flask import Flask

from recruitment.web.forms import Form
from recruitment.web.upload_field import UploadField

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


MOST = 100_000


class FileForm(Form):
    """One that is needed, and one that is not."""

    needed = UploadField("File", "Choose a file", largest=MOST)
    optional = UploadField("File", largest=MOST)


def errors(app: Flask, **files: tuple[BytesIO, str]) -> dict[str, list[str]]:
    with app.test_request_context(method="POST", data=files):
        form = FileForm()
        form.validate()
        return {name: found for name, found in form.errors.items() if name != "csrf_token"}


class TestUploadField:
    def test_only_what_is_needed_must_be_chosen(self, app: Flask) -> None:
        assert errors(app) == {"needed": ["Choose a file"]}

    def test_empty_and_large_files_are_refused(self, app: Flask) -> None:
        found = errors(app, needed=(BytesIO(b""), "a"), optional=(BytesIO(b"x" * (MOST + 1)), "b"))
        assert found == {"needed": ["The file is empty"], "optional": ["Choose a file of at most 0.1 MB"]}

    def test_content_comes_with_a_name_that_can_be_shown(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"needed": (BytesIO(b"x"), "a\x07b" + "c" * 300)}):
            name, content = FileForm().needed.data
        assert (len(name), "\x07" in name, content) == (200, False, b"x")
