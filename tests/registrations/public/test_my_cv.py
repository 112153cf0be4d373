"""My CV, behind the link that was mailed."""

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.documents.models import Document
from recruitment.employers.models import Employer
from recruitment.registrations.links import new_link
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.documents import docx, make_document, pdf
from tests.factories.registrations import make_registration


@pytest.fixture
def reference(app: Flask) -> str:
    """Of Ada's registration, which came with a CV."""
    return make_document().reference


@pytest.fixture
def address(reference: str) -> str:
    """Ada's page."""
    with transaction():
        return f"/my-interest/{new_link(make_registration())}"


def names(session: scoped_session[Session]) -> list[str]:
    session.rollback()
    return list(session.scalars(select(Document.file_name)))


def open_unscanned() -> None:
    with transaction():
        db.session.scalars(select(Employer)).one().opens_unscanned = True


class TestChangeCv:
    def test_page_says_what_is_held(self, client: CheckingClient, address: str, reference: str) -> None:
        page = client.page(address)
        assert "Ada’s CV.pdf" in page.text
        page = client.page(f"{address}/{reference}/cv")
        assert ("Ada’s CV.pdf" in page.text, "Not scanned" in page.text) == (True, True)

    def test_another_takes_its_place(
        self, client: CheckingClient, address: str, reference: str, session: scoped_session[Session]
    ) -> None:
        form = client.page(f"{address}/{reference}/cv").form(1)
        assert form.fill(cv=(BytesIO(docx()), "Newer.docx")).submit().path == address
        assert names(session) == ["Newer.docx"]

    def test_pressing_twice_is_done_once(
        self, client: CheckingClient, address: str, reference: str, session: scoped_session[Session]
    ) -> None:
        form = client.page(f"{address}/{reference}/cv").form(1)
        pages = [form.fill(cv=(BytesIO(docx()), "Newer.docx")).submit() for _ in range(2)]
        assert [page.path for page in pages] == [address, address]
        assert names(session) == ["Newer.docx"]

    def test_key_of_a_form_that_was_sent_takes_nothing_away(
        self, client: CheckingClient, address: str, reference: str, session: scoped_session[Session]
    ) -> None:
        key = session.scalars(select(Registration.submission_key).where(Registration.reference != reference)).one()
        form = client.page(f"{address}/{reference}/cv").form(1).fill(cv=(BytesIO(docx()), "Newer.docx"))
        form.values["submission_key"] = [key]
        form.submit()
        assert names(session) == ["Ada’s CV.pdf"]

    def test_one_may_come_later(self, client: CheckingClient, address: str, session: scoped_session[Session]) -> None:
        form = client.page(address).follow("Send a CV").form()
        form.fill(cv=(BytesIO(pdf()), "Later.pdf")).submit()
        assert sorted(names(session)) == ["Ada’s CV.pdf", "Later.pdf"]

    def test_it_is_taken_away(
        self, client: CheckingClient, address: str, reference: str, session: scoped_session[Session]
    ) -> None:
        client.page(f"{address}/{reference}/cv").form().submit("Delete this CV")
        assert names(session) == []
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert entry is not None
        assert (entry.action, entry.changes) == ("registration corrected", {"cv": None})

    @pytest.mark.parametrize(
        ("content", "words"), [(None, "Choose a file"), (b"<html>", "Choose a file in PDF"), (b"", "The file is empty")]
    )
    def test_what_is_no_document_is_told_beside_the_field(
        self,
        client: CheckingClient,
        address: str,
        reference: str,
        session: scoped_session[Session],
        content: bytes | None,
        words: str,
    ) -> None:
        form = client.page(f"{address}/{reference}/cv").form(1)
        page = (form if content is None else form.fill(cv=(BytesIO(content), "a.pdf"))).submit()
        assert page.status == 422
        assert words in page.errors["cv"]
        assert names(session) == ["Ada’s CV.pdf"]

    def test_store_in_trouble_changes_nothing_and_says_so(
        self,
        client: CheckingClient,
        address: str,
        reference: str,
        session: scoped_session[Session],
        change_settings: Callable[..., None],
    ) -> None:
        form = client.page(f"{address}/{reference}/cv").form(1)
        change_settings(uploads_url="file:///proc/nowhere")
        page = form.fill(cv=(BytesIO(pdf()), "Newer.pdf")).submit()
        assert "We could not keep your CV just now" in page.text
        assert names(session) == ["Ada’s CV.pdf"]

    def test_those_of_others_are_not_found(self, client: CheckingClient, address: str) -> None:
        other = make_document(email="bob@example.org", key="another-key-of-a-form-in-a-test").reference
        for path in ("cv", "cv/file"):
            assert client.page(f"{address}/{other}/{path}").status == 410


class TestDownloadCv:
    def test_it_comes_as_it_was_sent(self, client: CheckingClient, address: str, reference: str) -> None:
        open_unscanned()
        answer = client.page(f"{address}/{reference}/cv").follow("Download").response
        assert (answer.data, answer.mimetype) == (pdf(), "application/pdf")
        assert answer.headers["Content-Disposition"].startswith("attachment; filename")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"

    def test_one_that_nobody_scanned_stays_where_it_is(
        self, client: CheckingClient, address: str, reference: str
    ) -> None:
        assert "Download" not in client.page(f"{address}/{reference}/cv").links
        assert client.get(f"{address}/{reference}/cv/file").status_code == 404

    def test_registration_without_one_has_no_file(self, client: CheckingClient, address: str) -> None:
        open_unscanned()
        with transaction():
            other = make_registration().reference
        assert client.get(f"{address}/{other}/cv/file").status_code == 404

    def test_lost_file_is_no_empty_one(
        self, client: CheckingClient, address: str, reference: str, change_settings: Callable[..., None]
    ) -> None:
        open_unscanned()
        change_settings(uploads_url="file:///proc/nowhere")
        assert client.get(f"{address}/{reference}/cv/file").status_code == 503
