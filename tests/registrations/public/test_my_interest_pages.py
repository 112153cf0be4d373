"""What is held about me, behind the link that was mailed."""

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import transaction
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.alerts import make_alert
from tests.factories.registrations import make_own_page, make_registration


@pytest.fixture
def address(app: Flask) -> str:
    """Ada's page."""
    return make_own_page()


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

    def test_job_alerts_of_the_address_are_linked(self, client: CheckingClient, address: str) -> None:
        with transaction():
            make_alert("hours=part-time")
            make_alert("hours=job-share", email="bob@example.org")
        page = client.page(address)
        assert "Job share" not in page.text
        assert page.follow("Part time").h1 == "Your job alert"

    def test_it_leads_to_mails_of_new_jobs(self, client: CheckingClient, address: str) -> None:
        assert client.page(address).follow("Email me new jobs").path == "/alerts/new"

    @pytest.mark.parametrize("token", ["x", "A" * 43, "A" * 5000, "%00", "%ED%A0%80"])
    def test_other_links_open_nothing(self, client: CheckingClient, address: str, token: str) -> None:
        page = client.page(f"/my-interest/{token}")
        assert (page.status, page.h1) == (410, "This link opens nothing")


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


def test_looking_a_hundred_times_changes_nothing(
    client: CheckingClient, address: str, session: scoped_session[Session]
) -> None:
    before = session.execute(select(Registration.__table__)).all()
    for page in ("", "/delete", "/my-data.json", "/my-data.html"):
        for _ in range(25):
            client.get(address + page)
    session.rollback()
    assert session.execute(select(Registration.__table__)).all() == before
