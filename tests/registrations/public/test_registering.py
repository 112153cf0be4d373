"""Registering interest, as somebody does it who would like to work here."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock as london
from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_role_types, make_vacancy
from tests.markup import Element
from tests.page import Page
from tests.page_form import Form

FAR_OFF = datetime(2090, 1, 1, tzinfo=UTC)
ADA = {"name": "Ada Lovelace", "email": "ada@example.org"}
HOSTILE = {
    "line end": "ada@example.org\r\nBcc: eve@example.org",
    "nul": "ada@example.org\0",
    "long": "a" * 5000 + "@example.org",
    "no address": "ada",
    "two": "ada@example.org, eve@example.org",
    "right to left": "\u202eada@example.org",
}


@pytest.fixture
def employer(app: Flask) -> None:
    """A council, with the kinds of work there are."""
    with transaction():
        make_employer(name="Islington Council", contact_email="hr@example.org")
        make_role_types()


def send(form: Form) -> Page:
    """Checked, and sent from there."""
    checked: Page = form.submit()
    sent: Page = checked.form().submit() if checked.h1 == "Check your answers" else checked
    return sent


def count(session: scoped_session[Session], model: type[Registration] | type[OutboxMail] = Registration) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def vacancy(**fields: object) -> str:
    with transaction():
        return make_vacancy(reference="SW-1", title="Team manager", **fields).reference


@pytest.mark.usefixtures("employer")
class TestGeneral:
    def test_registration_is_confirmed_without_naming_the_person(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        page = send(client.page("/interest").form().fill(ADA, role_types=["Team manager"], message="Hello"))
        kept = session.scalars(select(Registration)).one()
        assert page.path == f"/interest/received/{kept.reference}"
        assert kept.reference in page.text
        assert "Islington Council" in page.text
        assert not any(told in page.response.text for told in ("Ada", "ada@", "Hello"))

    def test_where_somebody_heard_of_us_is_kept_when_they_say_it(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        for told in ("A job board", "Rather not say"):
            send(client.page("/interest").form().fill(ADA, heard_from=told))
        kept = session.scalars(select(Registration.heard_from).order_by(Registration.id)).all()
        assert kept == ["job-board", None]

    def test_other_place_to_hear_of_us_is_refused(self, client: CheckingClient) -> None:
        form = client.page("/interest").form().fill(ADA)
        answer = client.post("/interest", data=form.values | {"heard_from": "my own words"})
        assert (answer.status_code, "Choose one of the list" in answer.text) == (422, True)

    def test_employer_is_named(self, client: CheckingClient) -> None:
        assert client.page("/interest").h1 == "Register interest in working for Islington Council"

    def test_of_several_employers_one_is_chosen(self, client: CheckingClient, session: scoped_session[Session]) -> None:
        with transaction():
            make_employer("camden", name="Camden Council")
        form = client.page("/interest").form()
        assert send(form.fill(ADA)).errors == {"employer": "Choose an employer"}
        page = send(form.fill(ADA, employer="Camden Council"))
        assert "Camden Council" in page.text
        assert session.scalars(select(Registration)).one().employer.slug == "camden"

    def test_nothing_is_ticked_beforehand(self, client: CheckingClient) -> None:
        page = client.page("/interest")
        assert not [box for box in page.document.find("input") if "checked" in box.attrs]

    def test_privacy_notice_stands_at_the_form(self, client: CheckingClient) -> None:
        page = client.page("/interest")
        for question in ("Who sees it", "Why we ask", "How long we keep it", "If you change your mind"):
            assert question in page.main.text

    def test_notice_in_short_is_what_the_whole_text_says(self, client: CheckingClient) -> None:
        (note,) = client.page("/interest").main.find(class_="privacy-note")
        short, whole = note.find("dl")
        for line in short.find("dd"):
            assert line.text.rstrip(".") in whole.text
        assert "12 months" in short.text
        assert "You agree to this by sending the form." in note.text

    def test_no_post_is_promised(self, client: CheckingClient) -> None:
        page = client.page("/interest")
        assert "JobPosting" not in page.response.text
        assert "it is no promise of a job" in page.text


@pytest.mark.usefixtures("employer")
class TestVacancy:
    def test_open_one_takes_registrations(self, client: CheckingClient, session: scoped_session[Session]) -> None:
        page = send(client.page(f"/jobs/{vacancy()}/interest").form().fill(ADA))
        assert "You registered interest in Team manager" in page.text
        assert session.scalars(select(Registration)).one().vacancy is not None

    @pytest.mark.parametrize(
        "fields", [{"status": "draft"}, {"publish_at": FAR_OFF, "closes_at": FAR_OFF + timedelta(days=9)}]
    )
    def test_one_that_was_never_public_is_not_found(self, client: CheckingClient, fields: dict[str, object]) -> None:
        assert client.page(f"/jobs/{vacancy(**fields)}/interest").status == 404

    @pytest.mark.parametrize("reference", ["NONE-1", "%00", "A" * 5000, "..", "%ED%A0%80"])
    def test_unknown_one_is_not_found(self, client: CheckingClient, reference: str) -> None:
        assert client.page(f"/jobs/{reference}/interest").status == 404

    def test_closed_one_offers_a_general_registration_with_what_was_typed(
        self, client: CheckingClient, session: scoped_session[Session], clock: time_machine.Traveller
    ) -> None:
        reference = vacancy(closes_at=london.now() + timedelta(minutes=5))
        form = client.page(f"/jobs/{reference}/interest").form().fill(ADA, message="I could start in May")
        clock.shift(timedelta(minutes=5))
        page = send(form)
        assert (page.status, page.h1) == (422, "This job has closed")
        assert count(session) == 0
        assert "Islington Council" in send(page.form()).text
        kept = session.scalars(select(Registration)).one()
        assert (kept.name, kept.message, kept.vacancy_id) == ("Ada Lovelace", "I could start in May", None)

    def test_page_of_a_closed_one_says_so(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        reference = vacancy(closes_at=london.now() + timedelta(minutes=5))
        clock.shift(timedelta(minutes=5))
        page = client.page(f"/jobs/{reference}/interest")
        assert (page.status, page.h1) == (200, "This job has closed")

    def test_closed_one_of_several_employers_keeps_its_employer(
        self, client: CheckingClient, session: scoped_session[Session], clock: time_machine.Traveller
    ) -> None:
        reference = vacancy(closes_at=london.now() + timedelta(minutes=5))
        with transaction():
            make_employer("camden", name="Camden Council")
        clock.shift(timedelta(minutes=5))
        send(client.page(f"/jobs/{reference}/interest").form().fill(ADA))
        assert session.scalars(select(Registration)).one().employer.slug == "islington"


@pytest.mark.usefixtures("employer")
class TestMore:
    """What need not be answered stands behind one label."""

    def fold(self, page: Page) -> Element:
        (fold,) = page.main.find(class_="tell-more")
        return fold

    def is_open(self, page: Page) -> bool:
        return "open" in self.fold(page).attrs

    def test_name_address_and_kind_of_work_come_first(self, client: CheckingClient) -> None:
        page = client.page("/interest")
        assert not self.is_open(page)
        asked = {one.attrs["name"] for one in page.main.find("input") if one.attrs["type"] != "hidden"}
        folded = {one.attrs["name"] for one in self.fold(page).find("input")}
        assert asked - folded == {"name", "email", "role_types"}

    def test_it_is_open_where_it_holds_an_answer(self, client: CheckingClient) -> None:
        page = client.page("/interest").form().fill(email="", message="In March").submit()
        assert self.is_open(page)

    def test_it_is_open_where_it_holds_an_error(self, client: CheckingClient) -> None:
        page = client.page("/interest").form().fill(ADA, phone="12").submit()
        assert self.is_open(page)
        assert "phone" in page.errors

    def test_error_above_does_not_open_it(self, client: CheckingClient) -> None:
        page = client.page("/interest").form().fill(email="ada").submit()
        assert not self.is_open(page)

    def test_correcting_hides_nothing(self, client: CheckingClient) -> None:
        page = client.page("/interest").form().fill(ADA).submit().form().submit("Add answers")
        assert (self.is_open(page), page.errors) == (True, {})


@pytest.mark.usefixtures("employer")
class TestErrors:
    def test_each_leads_to_its_field_and_input_is_kept(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        page = send(client.page("/interest").form().fill(email="ada", phone="12", message="Hello"))
        assert page.status == 422
        assert page.title.startswith("Error: Register interest")
        assert list(page.errors) == ["name", "email", "phone"]
        assert all(page.main.text.count(words) == 2 for words in page.errors.values())
        assert page.form().values["message"] == ["Hello"]
        assert count(session) == count(session, OutboxMail) == 0

    @pytest.mark.parametrize("kind", HOSTILE)
    def test_hostile_address_is_told_beside_its_field(self, client: CheckingClient, kind: str) -> None:
        page = send(client.page("/interest").form().fill(ADA, email=HOSTILE[kind]))
        assert page.status == 422
        assert list(page.errors) == ["email"]

    @pytest.mark.parametrize("field", ["name", "phone", "message"])
    @pytest.mark.parametrize("text", ["\0", "x" * 5000, "\x1b[31m"])
    def test_hostile_text_is_told_beside_its_field(self, client: CheckingClient, field: str, text: str) -> None:
        page = send(client.page("/interest").form().fill({**ADA, field: text}))
        assert page.status == 422
        assert list(page.errors) == [field]

    def test_message_of_3000_characters_fits(self, client: CheckingClient, session: scoped_session[Session]) -> None:
        send(client.page("/interest").form().fill(ADA, message="ü" * 3000))
        assert session.scalars(select(Registration.message)).one() == "ü" * 3000

    def test_kind_of_work_that_was_not_offered_is_refused(self, client: CheckingClient) -> None:
        form = client.page("/interest").form().fill(ADA)
        form.values["role_types"] = ["director\0"]
        assert send(form).errors == {"role_types": "Choose from the list"}

    def test_bad_token_keeps_what_was_typed(self, client: CheckingClient, session: scoped_session[Session]) -> None:
        form = client.page("/interest").form().fill(ADA, message="Hello")
        client.delete_cookie("form")
        page = send(form)
        assert page.status == 400
        assert page.form().values["message"] == ["Hello"]
        assert count(session) == 0
        send(page.form())
        assert count(session) == 1


@pytest.mark.usefixtures("employer")
class TestRepeats:
    def send(self, client: CheckingClient, **told: str) -> Page:
        page: Page = send(client.page("/interest").form().fill(ADA, **told))
        return page

    def test_same_form_sent_again_leads_to_the_same_confirmation(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        form = client.page("/interest").form().fill(ADA)
        first, second = send(form), send(form)
        assert first.address == second.address
        assert count(session) == count(session, OutboxMail) == 1

    def test_key_survives_errors(self, client: CheckingClient) -> None:
        form = client.page("/interest").form()
        assert send(form).form().values["submission_key"] == form.values["submission_key"]

    def test_key_that_was_not_drawn_here_is_drawn_anew(
        self, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        form = client.page("/interest").form().fill(ADA)
        for key in (["short"], ["\0" * 32], []):
            form.values["submission_key"] = key
            assert send(form).path.startswith("/interest/received/")
        assert count(session) == 3

    def test_sixth_in_an_hour_is_too_many(
        self, client: CheckingClient, clock: time_machine.Traveller, session: scoped_session[Session]
    ) -> None:
        for _ in range(5):
            assert self.send(client).status == 200
        refused = self.send(client, email="ADA@example.org")
        assert refused.status == 429
        assert int(refused.response.headers["Retry-After"]) <= 3600
        assert count(session) == 5

    def test_same_address_twice_looks_like_the_first_time(self, client: CheckingClient) -> None:
        first, second = self.send(client), self.send(client)
        assert first.h1 == second.h1
        assert first.address != second.address


class TestPages:
    def test_site_without_employers_has_no_form(self, client: CheckingClient) -> None:
        assert client.page("/interest").status == 404

    @pytest.mark.parametrize("reference", ["AAAAAAAAAA", "%00", "1", "A" * 5000])
    def test_unknown_confirmation_is_not_found(self, client: CheckingClient, reference: str) -> None:
        assert client.page(f"/interest/received/{reference}").status == 404

    def test_confirmation_sets_no_cookie(self, app: Flask, client: CheckingClient, employer: None) -> None:
        address = send(client.page("/interest").form().fill(ADA)).address
        assert "Set-Cookie" not in app.test_client().get(address).headers
