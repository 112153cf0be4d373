"""Withdrawing and deleting, behind the link that was mailed."""

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.alerts import make_alert
from tests.factories.registrations import make_own_page, make_registration


@pytest.fixture
def address(app: Flask) -> str:
    """Ada's page."""
    return make_own_page()


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

    def test_question_names_the_job_alerts_that_go_too(self, client: CheckingClient, address: str) -> None:
        with transaction():
            make_alert("hours=part-time")
        assert "Your job alerts stop and are deleted too: Part time" in client.page(f"{address}/delete").main.text
