"""Keeping what was sent, once for each form."""

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy


class TestReceive:
    def test_checking_between_two_presses_is_still_one_form(
        self, app: Flask, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        with transaction():
            make_employer()
        form = client.page("/interest").form().fill(name="Ada", email="ada@example.org")
        addresses = {form.submit().form().submit().address for _ in range(2)}
        assert len(addresses) == session.scalar(select(func.count(Registration.id))) == 1


class TestShowReceived:
    def test_it_leads_to_mails_of_new_jobs_of_the_vacancys_kind_alone(self, app: Flask, client: CheckingClient) -> None:
        with transaction():
            vacancy = make_vacancy(role_type="youth-worker")
            for_it = make_registration(vacancy, role_types=("social-worker",)).reference
            general = make_registration(role_types=("social-worker",)).reference
        links = [client.page(f"/interest/received/{one}").links for one in (for_it, general)]
        assert links[0]["Email me new jobs like this"] == "/alerts/new?role_type=youth-worker"
        assert links[1]["Email me new jobs"] == "/alerts/new"
