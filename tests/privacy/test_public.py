"""Complaining about one's data, as a person does it."""

import pytest
from sqlalchemy import func, select

from recruitment.database import db, transaction
from recruitment.privacy.models import Complaint
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.page import Page
from tests.sentences import long_sentences_of

ADDRESS = "/privacy/complaint"
TOLD = {"name": "Ada Lovelace", "email": "Ada@example.org", "text": "You wrote to my old address."}


@pytest.fixture
def form_page(client: CheckingClient) -> Page:
    with transaction():
        make_employer()
    shown: Page = client.page("/privacy").follow("Send us a complaint")
    return shown


def count() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count(Complaint.id))) or 0


class TestComplain:
    def test_it_gets_a_reference_and_a_day(self, form_page: Page) -> None:
        received = form_page.form().fill(TOLD).submit()
        assert received.h1 == "We have your complaint"
        assert db.session.scalars(select(Complaint.reference)).one() in received.main.text
        assert not any(told in received.text for told in TOLD.values())

    def test_form_says_who_sees_it_why_and_until_when(self, form_page: Page) -> None:
        told = form_page.main.text
        assert all(words in told for words in ("Islington Council", "Why we ask", "Two years after we answered it"))
        assert form_page.response.headers["Cache-Control"] == "no-store"

    def test_errors_stand_beside_their_fields_and_what_was_typed_is_kept(self, form_page: Page) -> None:
        again = form_page.form().fill(TOLD | {"email": "no address", "name": " "}).submit()
        assert again.status == 422
        assert set(again.errors) == {"email", "name"}
        assert again.form().values["text"] == [TOLD["text"]]
        assert count() == 0

    def test_form_sent_again_leads_to_the_same_page(self, form_page: Page) -> None:
        form = form_page.form().fill(TOLD)
        assert form.submit().path == form.submit().path
        assert count() == 1

    def test_sixth_from_one_address_waits(self, client: CheckingClient, form_page: Page) -> None:
        for _ in range(5):
            client.page(ADDRESS).form().fill(TOLD).submit()
        answer = client.page(ADDRESS).form().fill(TOLD).submit()
        assert (answer.status, count()) == (429, 5)

    def test_with_several_employers_one_is_chosen(self, client: CheckingClient, form_page: Page) -> None:
        with transaction():
            make_employer("camden")
        form = client.page(ADDRESS).form().fill(TOLD)
        assert form.submit().errors == {"employer": "Choose an employer"}
        assert "Camden Council" in form.fill(employer="Camden Council").submit().main.text

    def test_no_sentence_is_long(self, form_page: Page) -> None:
        pages = [form_page, form_page.form().fill(TOLD).submit()]
        assert [found for one in pages for found in long_sentences_of(one.main)] == []


class TestShowReceived:
    def test_unknown_reference_is_not_found(self, client: CheckingClient, form_page: Page) -> None:
        assert client.page(f"{ADDRESS}/C-AAAAAAAA").status == 404
