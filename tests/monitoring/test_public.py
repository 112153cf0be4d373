"""Taking part, as a person does it."""

import pytest
import time_machine
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.monitoring.models import EqualityCount
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_role_types, make_vacancy
from tests.page import Page
from tests.sentences import long_sentences_of

ADDRESS = "/equality-monitoring/islington"


@pytest.fixture
def form_page(client: CheckingClient, clock: time_machine.Traveller) -> Page:
    with transaction():
        make_role_types()
        make_employer()
    shown: Page = client.page(f"{ADDRESS}?role_type=social-worker")
    return shown


def test_whoever_registered_is_asked_and_the_address_names_nobody(client: CheckingClient, form_page: Page) -> None:
    with transaction():
        registration = make_registration(make_vacancy(role_type="apprentice"))
    received = client.page(f"/interest/received/{registration.reference}")
    asked = received.follow("Questions about you")
    assert asked.address == f"{ADDRESS}?role_type=apprentice"
    assert asked.h1 == "Questions about you"


def counted() -> dict[tuple[str, str, str], int]:
    """Kind of work, question, answer → number, of what was said."""
    db.session.expire_all()
    rows = db.session.scalars(select(EqualityCount).where(EqualityCount.answer != "not-said"))
    return {(row.role_type, row.question, row.answer): row.number for row in rows}


class TestAnswer:
    def test_answers_are_counted_for_the_kind_of_work(self, form_page: Page) -> None:
        thanks = form_page.form().fill(sex="Female", age="25 to 34").submit()
        assert thanks.h1 == "Thank you for your answers"
        assert counted() == {("social-worker", "sex", "female"): 1, ("social-worker", "age", "25-34"): 1}

    def test_form_sent_again_counts_once(self, form_page: Page) -> None:
        form = form_page.form().fill(sex="Female")
        assert form.submit().h1 == form.submit().h1
        assert list(counted().values()) == [1]

    def test_form_without_an_answer_is_thanked_for_alike(self, form_page: Page) -> None:
        assert form_page.form().submit().h1 == "Thank you for your answers"
        assert counted() == {}

    def test_unknown_kind_of_work_is_none(self, client: CheckingClient, form_page: Page) -> None:
        client.page(f"{ADDRESS}?role_type=zeppelin").form().fill(sex="Male").submit()
        assert list(counted()) == [("", "sex", "male")]

    def test_page_says_who_sees_it_why_and_until_when(self, form_page: Page) -> None:
        told = form_page.main.text
        assert all(words in told for words in ("Who sees them", "Why we ask", "We don’t keep your answers"))
        assert form_page.response.headers["Cache-Control"] == "no-store"
        assert long_sentences_of(form_page.main) == []

    def test_it_is_found_for_employers_of_the_site_alone(self, client: CheckingClient, form_page: Page) -> None:
        assert client.page("/equality-monitoring/camden").status == 404
        assert client.page("/equality-monitoring/camden/thank-you").status == 404
