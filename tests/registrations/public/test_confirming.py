"""Confirming an address, and the link that is sent again."""

import re

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.links import new_link
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.registrations import make_registration


@pytest.fixture
def address(app: Flask) -> str:
    """Where Ada confirms, who has not."""
    with transaction():
        return f"/interest/confirm/{new_link(make_registration(confirms=False))}"


class TestConfirm:
    def test_looking_a_hundred_times_confirms_nothing(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        for _ in range(100):
            client.get(address)
        assert session.scalars(select(Registration.confirmed_at)).one() is None

    def test_one_press_confirms(self, client: CheckingClient, address: str, session: scoped_session[Session]) -> None:
        page = client.page(address).form().submit()
        assert page.h1 == "Your address is confirmed"
        assert session.scalars(select(Registration.confirmed_at)).one() is not None

    def test_second_press_leaves_the_first_moment(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        form = client.page(address).form()
        form.submit()
        first = session.scalars(select(Registration.confirmed_at)).one()
        form.submit()
        session.rollback()
        assert session.scalars(select(Registration.confirmed_at)).one() == first <= clock.now()

    def test_mailed_link_is_the_one_that_confirms(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        text = session.scalars(select(OutboxMail.text)).first() or ""
        found = re.search(r"(/interest/confirm/\S+)", text)
        assert found is not None
        assert client.page(found[1]).h1 == "Confirm your email address"


class TestSendLink:
    def test_known_and_unknown_addresses_are_answered_alike(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        pages = [
            client.page("/my-interest/lost").form().fill(email=email).submit()
            for email in ("ADA@example.org", "bob@example.org")
        ]
        assert pages[0].response.data == pages[1].response.data
        assert session.scalars(select(OutboxMail.recipient).order_by(OutboxMail.id)).all() == ["ada@example.org"] * 2

    def test_new_link_opens_what_is_held(
        self, client: CheckingClient, address: str, session: scoped_session[Session]
    ) -> None:
        client.page("/my-interest/lost").form().fill(email="ada@example.org").submit()
        newest = session.scalars(select(OutboxMail.text).order_by(OutboxMail.id.desc())).first() or ""
        found = re.search(r"(/my-interest/\S+)", newest)
        assert found is not None
        assert client.page(found[1]).h1 == "What we hold about you"

    def test_sixth_in_an_hour_is_too_many(self, client: CheckingClient, address: str) -> None:
        for status in (200,) * 5 + (429,):
            assert client.page("/my-interest/lost").form().fill(email="ada@example.org").submit().status == status
