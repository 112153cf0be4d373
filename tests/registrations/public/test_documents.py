"""A CV on its way from the form to the registration."""

from collections.abc import Callable
from io import BytesIO

import pytest
import time_machine
from flask import Flask
from limits import RateLimitItemPerHour
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import transaction
from recruitment.documents.keeping import DRAFT_KEPT
from recruitment.documents.models import Document
from recruitment.registrations.models import Registration
from recruitment.web.rate_limits import LIMITS
from tests.clamd_server import url_of_nobody
from tests.client import CheckingClient
from tests.factories.documents import docx, pdf
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.page import Page
from tests.page_form import Form

ADA = {"name": "Ada Lovelace", "email": "ada@example.org"}


@pytest.fixture
def form(app: Flask, client: CheckingClient) -> Form:
    """The general form as Ada fills it in, without her CV."""
    with transaction():
        make_employer()
    filled: Form = client.page("/interest").form().fill(ADA)
    return filled


def with_cv(form: Form, content: bytes | None = None, name: str = "Ada.pdf") -> Form:
    return form.fill(cv=(BytesIO(content or pdf()), name))


def documents(session: scoped_session[Session]) -> list[tuple[int | None, str]]:
    """Whose each is, and its name."""
    session.rollback()
    chosen = select(Document.registration_id, Document.file_name).order_by(Document.id)
    return [(row[0], row[1]) for row in session.execute(chosen)]


class TestSent:
    def test_it_is_checked_and_belongs_to_the_registration(self, form: Form, session: scoped_session[Session]) -> None:
        checked = with_cv(form).submit()
        assert "Ada.pdf, 1 kB" in checked.text
        assert documents(session) == [(None, "Ada.pdf")]
        checked.form().submit()
        assert documents(session) == [(session.scalars(select(Registration.id)).one(), "Ada.pdf")]

    def test_form_sent_twice_has_it_once(self, form: Form, session: scoped_session[Session]) -> None:
        checked = with_cv(form).submit()
        assert checked.form().submit().address == checked.form().submit().address
        assert len(documents(session)) == 1

    def test_form_that_was_sent_brings_no_other(self, form: Form, session: scoped_session[Session]) -> None:
        form.submit().form().submit()
        with_cv(form).submit()
        assert documents(session) == []

    def test_it_counts_for_the_employer_whom_the_form_names(
        self, form: Form, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        with transaction():
            other = make_employer("camden", name="Camden Council").id
        page = with_cv(client.page("/interest").form().fill(ADA)).submit()
        page.form().fill(employer="Camden Council").submit().form().submit()
        session.rollback()
        assert session.scalars(select(Document.employer_id)).one() == other


class TestChanged:
    def test_it_stays_with_the_form_that_comes_again(self, form: Form, session: scoped_session[Session]) -> None:
        page = with_cv(form.fill(name="")).submit()
        assert (page.status, page.errors, "Ada.pdf" in page.text) == (422, {"name": "Enter your name"}, True)
        page.form().fill(name="Ada").submit().form().submit()
        assert [name for _, name in documents(session)] == ["Ada.pdf"]

    def test_another_takes_its_place(self, form: Form, session: scoped_session[Session]) -> None:
        page = with_cv(form).submit().form().submit("Change your answer: Your CV")
        with_cv(page.form(), docx(), "Newer.docx").submit().form().submit()
        assert [name for _, name in documents(session)] == ["Newer.docx"]

    def test_ticked_box_takes_it_away(self, form: Form, session: scoped_session[Session]) -> None:
        page = with_cv(form).submit().form().submit("Change your answer: Your CV")
        checked = page.form().fill({"cv-remove": "Send no CV"}).submit()
        checked.form().submit()
        assert ("Ada.pdf" in checked.text, documents(session)) == (False, [])

    def test_refused_file_is_told_beside_the_field_with_all_that_was_typed(self, form: Form) -> None:
        page = with_cv(form, b"<html>").submit()
        assert (page.status, list(page.errors)) == (422, ["cv"])
        assert page.form().values["name"] == ["Ada Lovelace"]

    def test_closed_vacancy_hands_it_on(
        self, form: Form, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        with transaction():
            vacancy = make_vacancy(reference="SW-1")
        filled = with_cv(client.page("/jobs/SW-1/interest").form().fill(ADA))
        with transaction():
            session.merge(vacancy).closes_at = clock.now()
        page = filled.submit()
        assert "Ada.pdf" in page.text
        page.form().submit().form().submit()
        assert documents(session) == [(session.scalars(select(Registration.id)).one(), "Ada.pdf")]


class TestTrouble:
    @pytest.mark.parametrize(
        "change",
        [{"clamd_url": url_of_nobody()}, {"uploads_gb": 0}, {"uploads_url": "file:///proc/nowhere"}],
        ids=lambda change: next(iter(change)),
    )
    @pytest.mark.parametrize("step", ["check", None])
    def test_form_completes_without_it_and_says_so(
        self,
        form: Form,
        client: CheckingClient,
        session: scoped_session[Session],
        change_settings: Callable[..., None],
        change: dict[str, object],
        step: str | None,
    ) -> None:
        change_settings(**change)
        sent = with_cv(form).values | ({"step": step} if step else {})
        page: Page = client.page("/interest", method="POST", data=sent)
        assert (page.h1, "We could not keep your CV just now" in page.text) == ("Check your answers", True)
        assert page.form().submit().h1 == "We have your interest"
        assert documents(session) == []

    def test_one_that_waited_too_long_is_told_of(self, form: Form, session: scoped_session[Session]) -> None:
        checked = with_cv(form).submit()
        with time_machine.travel(clock.now() + DRAFT_KEPT):
            again = checked.form().submit()
            assert (again.h1, "then deleted it" in again.text) == ("Check your answers", True)
            assert again.form().submit().h1 == "We have your interest"

    def test_form_without_our_token_leaves_nothing(
        self, form: Form, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        sent = with_cv(form).values | {"csrf_token": ["x"]}
        assert client.page("/interest", method="POST", data=sent).status == 400
        assert documents(session) == []

    def test_network_that_floods_us_is_asked_to_wait_with_the_form_kept(
        self, form: Form, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(LIMITS, "document-network", RateLimitItemPerHour(1, 1, namespace="document-network"))
        with_cv(form).submit()
        page = with_cv(form).submit()
        assert (page.status, "ada@example.org" in page.response.text) == (429, True)
        assert "choose it again afterwards" in page.text
