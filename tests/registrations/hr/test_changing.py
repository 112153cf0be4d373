"""Contact, move, note, plan: what a press does, and what a refused one leaves."""

from datetime import date

import pytest

from recruitment.database import transaction
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.page_form import Form
from tests.pages.people import LIST, deeds, enter, read_again


def form_of(client: CheckingClient, person: Registration, what: str) -> Form:
    return client.page(f"{LIST}/{person.id}").form(f"{LIST}/{person.id}/{what}")


@pytest.fixture
def person(client: CheckingClient) -> Registration:
    """Somebody in conversation, and an officer signed in."""
    enter(client)
    with transaction():
        return make_registration(stage="in-conversation")


class TestContact:
    def test_colleague_who_was_quicker_is_no_failure(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            person = make_registration()
        form = form_of(client, person, "contact")
        form.submit()
        assert "Nobody moves from “Contacted” to “Contacted”" in form.submit().text

    def test_hiring_manager_contacts_those_of_the_named_vacancy_alone(self, client: CheckingClient) -> None:
        account = enter(client, "hiring-manager")
        with transaction():
            own = make_registration(make_vacancy(hiring_manager_id=account.id))
            other = make_registration(make_vacancy())
        assert form_of(client, own, "contact").submit().h1 == "Ada Lovelace"
        assert client.page(f"{LIST}/{other.id}/contact", method="POST").status == 404
        assert read_again(other).contacted_at is None


class TestMove:
    def test_person_is_where_they_were_moved(self, client: CheckingClient, person: Registration) -> None:
        page = form_of(client, person, "move").fill(to="Offered").submit()
        assert "Moved to “Offered”: Ada Lovelace." in page.text
        assert read_again(person).stage == "offered"

    def test_page_that_is_out_of_date_is_refused_beside_the_field(
        self, client: CheckingClient, person: Registration
    ) -> None:
        form = form_of(client, person, "move")
        with transaction():
            read_again(person).stage = "contacted"
        page = form.submit()
        assert (page.status, page.path) == (422, f"{LIST}/{person.id}/move")
        assert page.errors == {"move-to": "This person is in “Contacted” by now. Choose again where to move them"}
        assert "Ada" not in page.main.text
        page.form().fill(to="Offered").submit()
        assert read_again(person).stage == "offered"

    @pytest.mark.parametrize("to", ["appointed", "new", "", "\0", "x" * 5000])
    def test_move_that_no_page_offers_is_refused(self, client: CheckingClient, person: Registration, to: str) -> None:
        form = form_of(client, person, "move")
        form.values["to"] = [to]
        assert form.submit().status == 422
        assert read_again(person).stage == "in-conversation"


class TestNote:
    def test_note_stands_on_the_page_with_its_author(self, client: CheckingClient, person: Registration) -> None:
        page = form_of(client, person, "notes").fill(text="Call in May").submit()
        assert "Call in May" in page.main.text
        assert "Robin HR officer" in page.main.text

    @pytest.mark.parametrize("text", ["", "x" * 3001])
    def test_note_that_does_not_hold_comes_back(self, client: CheckingClient, person: Registration, text: str) -> None:
        page = form_of(client, person, "notes").fill(text=text).submit()
        assert (page.status, list(page.errors)) == (422, ["note-text"])
        assert page.form().values["text"] == [text]


class TestPlan:
    def test_owner_and_day_are_saved(self, client: CheckingClient, person: Registration) -> None:
        day = {"due_on-day": "1", "due_on-month": "7", "due_on-year": "2026"}
        page = form_of(client, person, "plan").fill(day, owner="Robin HR officer").submit()
        kept = read_again(person)
        assert (kept.owner and kept.owner.name, kept.due_on) == ("Robin HR officer", date(2026, 7, 1))
        assert page.form(f"{LIST}/{person.id}/plan").values["due_on-day"] == ["1"]

    def test_day_that_is_none_comes_back_as_typed(self, client: CheckingClient, person: Registration) -> None:
        page = form_of(client, person, "plan").fill({"due_on-day": "31", "due_on-month": "2"}).submit()
        assert page.errors == {"plan-due_on-day": "Enter a real date, like 3 12 2026"}
        assert page.form().values["due_on-day"] == ["31"]

    def test_stranger_cannot_own_anybody(self, client: CheckingClient, person: Registration) -> None:
        form = form_of(client, person, "plan")
        with transaction():
            viewer = make_account("viewer")
        form.values["owner"] = [str(viewer.id)]
        assert form.submit().status == 422
        assert read_again(person).owner_id is None


class TestWayBack:
    @pytest.mark.parametrize(
        ("asked", "led"),
        [
            ("/hr/registrations/board?hours=part-time", "/hr/registrations/board?hours=part-time"),
            ("/hr/account", None),
            ("https://evil.example/", None),
            ("//evil.example/hr/registrations", None),
            ("/hr/registrations\\@evil.example", None),
        ],
    )
    def test_leads_to_a_page_of_people_or_to_the_person(
        self, client: CheckingClient, person: Registration, asked: str, led: str | None
    ) -> None:
        form = form_of(client, person, "move")
        form.values["next"] = [asked]
        answer = form.submit(follow=False).response
        assert (answer.status_code, answer.location) == (303, led or f"{LIST}/{person.id}")
        assert len(deeds("registration moved")) == 1
