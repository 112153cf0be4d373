"""Handing in, taking back and sending back, as the three people meet it."""

from flask import Flask
from sqlalchemy import select

from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.pages.vacancies_hr import LIST, enter, make_draft, read_again


def hand_in(client: CheckingClient, note: str = "") -> Vacancy:
    """By an officer, where a manager has to approve."""
    with transaction():
        employer = make_employer(approval_required=True)
        make_account("hr-manager", employer=employer, email="boss@example.org")
    enter(client, "hr-officer", employer)
    vacancy = make_draft(employer)
    client.page(f"{LIST}/{vacancy.id}").follow("Submit for approval").form().fill(note=note).submit()
    return vacancy


def come_in(app: Flask, vacancy: Vacancy) -> CheckingClient:
    """A manager with a browser of their own."""
    client = app.test_client()
    assert isinstance(client, CheckingClient)
    enter(client, "hr-manager", vacancy.employer)
    return client


class TestSubmit:
    def test_manager_is_mailed_with_the_note(self, client: CheckingClient) -> None:
        vacancy = hand_in(client, "It is urgent")
        assert read_again(vacancy).status == "submitted"
        assert "It is urgent" in db.session.scalars(select(OutboxMail.text)).one()

    def test_what_is_missing_is_listed_before_it_can_be_handed_in(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_draft(location=None)
        page = client.page(f"{LIST}/{vacancy.id}/submit")
        assert f"{LIST}/{vacancy.id}/edit/place#location" in page.links.values()
        assert page.main.find("form") == []


class TestTakeBack:
    def test_submitter_may_change_their_mind(self, client: CheckingClient) -> None:
        vacancy = hand_in(client)
        page = client.page(f"{LIST}/{vacancy.id}/take-back").form().submit()
        assert "Taken back. It is a draft again." in page.text
        assert read_again(vacancy).status == "draft"


class TestSendBack:
    def test_submitter_sees_what_has_to_be_changed(self, app: Flask, client: CheckingClient) -> None:
        vacancy = hand_in(client)
        manager = come_in(app, vacancy)
        manager.page(f"{LIST}/{vacancy.id}/send-back").form().fill(comment="Say where it is").submit()
        assert read_again(vacancy).status == "draft"
        assert "Say where it is" in client.page(f"{LIST}/{vacancy.id}").text

    def test_what_was_taken_back_meanwhile_is_not_sent_back(self, app: Flask, client: CheckingClient) -> None:
        vacancy = hand_in(client)
        manager = come_in(app, vacancy)
        form = manager.page(f"{LIST}/{vacancy.id}/send-back").form().fill(comment="Say where it is")
        client.page(f"{LIST}/{vacancy.id}/take-back").form().submit()
        assert form.submit().path == f"{LIST}/{vacancy.id}"
        assert "Say where it is" not in client.page(f"{LIST}/{vacancy.id}").text
