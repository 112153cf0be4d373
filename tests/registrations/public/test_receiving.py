"""Keeping what was sent, once for each form."""

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.employers import make_employer


class TestReceive:
    def test_checking_between_two_presses_is_still_one_form(
        self, app: Flask, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        with transaction():
            make_employer()
        form = client.page("/interest").form().fill(name="Ada", email="ada@example.org")
        addresses = {form.submit().form().submit().address for _ in range(2)}
        assert len(addresses) == session.scalar(select(func.count(Registration.id))) == 1
