"""A CV on its way through a form that is shown again, checked and sent."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask, render_template_string

from recruitment.database import transaction
from recruitment.documents.fields import DocumentField
from recruitment.documents.receiving import Received, receive
from recruitment.documents.refusals import NOT_KEPT
from recruitment.employers.models import Employer
from recruitment.web.forms import Form
from tests.clamd_server import EICAR, Clamd, url_of_nobody
from tests.factories.documents import pdf
from tests.factories.employers import make_employer

KEY = "a-key-of-a-form-in-a-test"
FIELD = "{% from 'components/document_field.html' import document_field %}{{ document_field(field, draft) }}"


class CvForm(Form):
    """A CV and nothing else."""

    cv = DocumentField()


@pytest.fixture
def employer(app: Flask, folder: Path) -> Employer:
    with transaction():
        return make_employer()


@pytest.fixture
def send(app: Flask, employer: Employer) -> Callable[..., tuple[Received, CvForm, str]]:
    """Post the form: what became of it, the form, and the field as the page shows it again."""

    def post(content: bytes | None = None, **more: str) -> tuple[Received, CvForm, str]:
        file = {} if content is None else {"cv": (BytesIO(content), "Ada.pdf")}
        with app.test_request_context(method="POST", data=file | more):
            form = CvForm()
            form.validate()
            received = receive(form.cv, KEY, employer)
            return received, form, render_template_string(FIELD, field=form.cv, draft=received.draft)

    return post


Send = Callable[..., tuple[Received, CvForm, str]]


class TestReceive:
    def test_document_stays_with_the_form_when_it_comes_again(self, send: Send) -> None:
        send(pdf())
        received, _, shown = send()
        assert received.draft is not None
        assert "Ada.pdf" in shown
        assert "Send no CV" in shown

    def test_ticked_box_takes_it_away(self, send: Send) -> None:
        send(pdf())
        received, _, shown = send(None, **{"cv-remove": "yes"})
        assert (received.draft, "Ada.pdf" in shown) == (None, False)

    def test_form_without_one_has_none(self, send: Send) -> None:
        received, form, _ = send()
        assert (received, form.cv.errors) == (Received(), [])

    def test_refused_one_leaves_the_earlier_in_place(self, send: Send) -> None:
        first = send(pdf())[0].draft
        received, _, shown = send(b"<html>")
        assert received.draft == first
        assert "Choose a file in PDF" in shown


class TestTrouble:
    def test_harm_is_told_beside_the_field(self, send: Send, clamd: Clamd) -> None:
        received, form, shown = send(pdf(b"(" + EICAR + b")"))
        assert (received.draft, received.notice) == (None, "")
        assert "harmful" in form.cv.errors[0]
        assert form.cv.errors[0] in shown

    @pytest.mark.parametrize(
        "change",
        [{"clamd_url": url_of_nobody()}, {"uploads_gb": 0}, {"uploads_url": "file:///proc/nowhere"}],
        ids=lambda change: next(iter(change)),
    )
    def test_scanner_quota_or_store_in_trouble_let_the_form_go_on(
        self, send: Send, change_settings: Callable[..., None], change: dict[str, object]
    ) -> None:
        change_settings(**change)
        received, form, _ = send(pdf())
        assert (received.draft, received.notice, form.cv.errors) == (None, NOT_KEPT, [])
