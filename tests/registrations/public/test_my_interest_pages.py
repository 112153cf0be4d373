"""What is held about me, behind the link that was mailed."""

import json

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.links import new_link
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def address(app: Flask) -> str:
    """Ada's page: of a registration for a post, and of one in general."""
    with transaction():
        make_registration(make_vacancy(title="Team manager"), adjustments="A quiet room")
        return f"/my-interest/{new_link(make_registration(message='Hello'))}"


class TestShow:
    def test_everything_of_the_address_is_told(self, client: CheckingClient, address: str) -> None:
        page = client.page(address)
        assert page.h1 == "What we hold about you"
        for told in ("Team manager", "A quiet room", "Hello", "ada@example.org"):
            assert told in page.text

    def test_nothing_of_others_is_told(self, client: CheckingClient, address: str) -> None:
        with transaction():
            make_registration(name="Bob", email="bob@example.org")
        assert "Bob" not in client.page(address).text

    def test_nobody_stores_or_finds_it(self, client: CheckingClient, address: str) -> None:
        headers = client.get(address).headers
        assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "same-origin")
        assert headers["X-Robots-Tag"] == "noindex"

    @pytest.mark.parametrize("token", ["x", "A" * 43, "A" * 5000, "%00", "%ED%A0%80"])
    def test_other_links_open_nothing(self, client: CheckingClient, address: str, token: str) -> None:
        page = client.page(f"/my-interest/{token}")
        assert (page.status, page.h1) == (410, "This link opens nothing")


class TestDownload:
    def test_data_is_for_programs(self, client: CheckingClient, address: str) -> None:
        answer = client.get(f"{address}/my-data.json")
        held = json.loads(answer.text)["Registrations of interest"]
        assert {one["Adjustments that you need"] for one in held} == {None, "A quiet room"}
        assert "attachment" in answer.headers["Content-Disposition"]

    def test_page_is_for_people(self, client: CheckingClient, address: str) -> None:
        assert "A quiet room" in client.get(f"{address}/my-data.html").text


class TestCorrect:
    def test_what_was_told_is_replaced(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        form = client.page(address).follow("Correct it").form()
        page = form.fill(name="Ada King", hours=["Term time"], message="").submit()
        assert page.path == address
        kept = session.scalars(select(Registration).where(Registration.name == "Ada King")).one()
        assert (list(kept.hours), kept.message, kept.email) == (["term-time"], None, "ada@example.org")

    def test_error_stands_beside_its_field(self, client: CheckingClient, address: str) -> None:
        page = client.page(address).follow("Correct it").form().fill(name="").submit()
        assert (page.status, page.errors) == (422, {"name": "Enter your name"})

    def test_those_of_others_are_not_found(self, client: CheckingClient, address: str) -> None:
        with transaction():
            other = make_registration(email="bob@example.org").reference
        assert client.page(f"{address}/{other}/correct").status == 410


class TestRenew:
    def test_it_is_kept_twelve_months_from_today(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        reference = session.scalars(select(Registration.reference)).first()
        with transaction():
            for one in session.scalars(select(Registration)):
                one.expires_on = clock.today()
        client.page(address).form(f"{address}/{reference}/renew").submit()
        assert sum(day > clock.today() for day in session.scalars(select(Registration.expires_on))) == 1


class TestWithdraw:
    def test_nobody_writes_any_more(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        assert client.page(address).follow("Withdraw").form().submit().path == address
        assert sorted(session.scalars(select(Registration.stage))) == ["new", "withdrawn"]


class TestDelete:
    def test_everything_goes_and_the_page_says_what_remains(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        question = client.page(address).follow("Delete everything")
        assert question.h1 == "Delete everything you told us?"
        page = question.form().submit()
        assert (page.h1, "What remains" in page.text) == ("It is deleted", True)
        assert session.scalar(select(func.count(Registration.id))) == session.scalar(select(func.count(OutboxMail.id)))
        assert client.page(address).status == 410

    def test_others_stay(self, client: CheckingClient, address: str, session: scoped_session[Session]) -> None:
        with transaction():
            make_registration(email="bob@example.org")
        client.page(f"{address}/delete").form().submit()
        assert session.scalars(select(Registration.email)).all() == ["bob@example.org"]


def test_looking_a_hundred_times_changes_nothing(
    client: CheckingClient, address: str, session: scoped_session[Session]
) -> None:
    before = session.execute(select(Registration.__table__)).all()
    for page in ("", "/delete", "/my-data.json", "/my-data.html"):
        for _ in range(25):
            client.get(address + page)
    session.rollback()
    assert session.execute(select(Registration.__table__)).all() == before
