"""The page between filling in and sending."""

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_role_types
from tests.page import Page

TOLD = {"name": "Ada Lovelace", "email": "ada@example.org", "message": "One\nTwo", "hours": ["Part time", "Job share"]}


@pytest.fixture
def checked(app: Flask, client: CheckingClient) -> Page:
    """What Ada typed, to be checked."""
    with transaction():
        make_employer()
        make_role_types()
    page: Page = client.page("/interest").form().fill(TOLD).submit()
    return page


class TestShowAnswers:
    def test_all_of_it_is_told_and_nothing_kept(self, checked: Page, session: scoped_session[Session]) -> None:
        assert (checked.status, checked.h1) == (200, "Check your answers")
        assert all(words in checked.text for words in ("Ada Lovelace", "One", "Two", "Part time", "Job share"))
        assert session.scalar(select(func.count(Registration.id))) == 0

    def test_what_was_left_empty_takes_one_line(self, checked: Page) -> None:
        told = [one.text for one in checked.main.find(class_="govuk-summary-list__key")]
        assert told == ["Full name", "Email address", "Which hours would suit you?", "What would you like to tell us?"]
        assert "You left 9 questions empty" in checked.text
        form = checked.form().submit("Add answers").form()
        assert form.values["message"] == ["One\nTwo"]

    def test_change_leads_back_to_the_field_with_everything_kept(self, checked: Page) -> None:
        button = next(one for one in checked.document.find("button") if "Full name" in one.text)
        assert button.attrs["formaction"] == "/interest#name"
        form = checked.form().submit(button.text).form()
        assert (form.values["name"], sorted(form.values["hours"])) == (["Ada Lovelace"], ["job-share", "part-time"])
        assert form.values["submission_key"] == checked.form().values["submission_key"]

    def test_sending_keeps_what_was_checked(self, checked: Page, session: scoped_session[Session]) -> None:
        checked.form().submit()
        kept = session.scalars(select(Registration)).one()
        assert (kept.message, sorted(kept.hours)) == ("One\nTwo", ["job-share", "part-time"])

    def test_odd_number_is_pointed_out_and_taken(
        self, checked: Page, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        page = client.page("/interest").form().fill(TOLD, professional_number="12345").submit()
        assert "Is your Social Work England number right?" in page.text
        page.form().submit()
        assert session.scalars(select(Registration.professional_number)).one() == "12345"

    def test_usual_number_is_not_pointed_out(self, checked: Page, client: CheckingClient) -> None:
        page = client.page("/interest").form().fill(TOLD, professional_number="sw 12345").submit()
        assert "number right?" not in page.text
