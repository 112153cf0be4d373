"""The field for a document."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from flask import Flask

from recruitment.documents.fields import DocumentField
from recruitment.documents.kinds import LARGEST
from recruitment.web.forms import Form
from tests.factories.documents import pdf

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class CvForm(Form):
    """A CV and nothing else."""

    cv = DocumentField()


@contextmanager
def sent(app: Flask, content: bytes, name: str = "cv.pdf") -> Iterator[CvForm]:
    """The form as it arrives, looked at."""
    with app.test_request_context(method="POST", data={"cv": (BytesIO(content), name)}):
        form = CvForm()
        form.validate()
        yield form


class TestDocumentField:
    def test_document_is_taken_with_its_name(self, app: Flask) -> None:
        with sent(app, pdf()) as form:
            upload = form.cv.upload
            assert (form.cv.errors, upload and upload.file_name, upload and upload.content) == ([], "cv.pdf", pdf())

    def test_it_may_be_left_out(self, app: Flask) -> None:
        with sent(app, b"", "") as form:
            assert (form.cv.errors, form.cv.upload) == ([], None)

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "The file is empty"),
            (b"MZ\x90", "Choose a file in PDF, Word (.docx) or OpenDocument (.odt)"),
        ],
    )
    def test_anything_else_is_refused_beside_the_field(self, app: Flask, content: bytes, words: str) -> None:
        with sent(app, content) as form:
            assert (form.cv.errors, form.cv.upload) == ([words], None)

    def test_one_byte_too_many_is_refused(self, app: Flask) -> None:
        with sent(app, pdf()) as form:
            form.cv.data = ("cv.pdf", b"%PDF-" + b" " * LARGEST)
            assert not form.cv.validate(form)
            assert form.cv.errors == ["Choose a file of at most 5 MB"]
