"""One person's page: what it tells before and after somebody has contacted them."""

import pytest
from sqlalchemy.orm import Session, scoped_session

from recruitment.audit.models import AuditEntry
from recruitment.database import transaction
from recruitment.registrations.notes import add_note
from tests.client import CheckingClient
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import LIST, enter


class TestContacted:
    def test_all_that_was_told_is_shown(self, client: CheckingClient) -> None:
        enter(client)
        told = {"email": "Ada@Example.org", "phone": "020 7946 0000", "message": "One\n\nTwo", "pay_wanted": 38_000}
        with transaction():
            make_registration(role_types=("social-worker",), stage="contacted", **told)
        page = client.page(LIST).follow("Ada Lovelace")
        words = ("Ada@Example.org", "020 7946 0000", "One", "Two", "Social worker", "£38,000 a year", "Version 2026-12")
        assert [one for one in words if one not in page.main.text] == []

    def test_look_is_recorded(self, client: CheckingClient, session: scoped_session[Session]) -> None:
        enter(client)
        with transaction():
            number = make_registration(stage="contacted").id
        client.page(f"{LIST}/{number}")
        looks = session.query(AuditEntry).filter(AuditEntry.action.like("registration r%"))
        assert [(one.action, one.thing_id) for one in looks] == [("registration read", str(number))]

    def test_what_was_typed_runs_nothing(self, client: CheckingClient) -> None:
        account = enter(client)
        typed = {"name": "<script>alert(1)</script>", "message": "<img src=x onerror=alert(1)>"}
        with transaction():
            person = make_registration(stage="contacted", **typed)
            add_note(person, "<img src=x onerror=alert(2)>", by=account)
        page = client.page(f"{LIST}/{person.id}")
        assert page.h1 == "<script>alert(1)</script>"
        assert "<img src=x" not in page.response.text

    def test_other_registrations_of_the_address_stand_together(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            first = make_registration(make_vacancy(title="Team manager"), email="ADA@example.org", stage="offered")
            second = make_registration(stage="contacted")
        page = client.page(f"{LIST}/{second.id}")
        assert page.links["Team manager"] == f"{LIST}/{first.id}"
        assert page.follow("Team manager").h1 == "Ada Lovelace"


class TestUnnamed:
    def test_neither_name_nor_address_nor_message_is_told(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            make_registration(stage="offered")
            person = make_registration(phone="020 7946 0000", message="I am Ada", hours=("full-time",))
        page = client.page(f"{LIST}/{person.id}")
        assert page.h1 == f"Person {person.reference}"
        assert "Full time" in page.main.text
        assert "1 more registration" in page.main.text
        assert not any(told in page.response.text for told in ("Ada", "ada@", "7946"))

    def test_pressing_contact_tells_who_it_is(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            person = make_registration()
        page = client.page(f"{LIST}/{person.id}").form(f"{LIST}/{person.id}/contact").submit()
        assert (page.h1, page.path) == ("Ada Lovelace", f"{LIST}/{person.id}")
        assert "ada@example.org" in page.main.text


class TestAdjustments:
    @pytest.mark.parametrize(("role", "sees"), [("hr-officer", True), ("hiring-manager", False)])
    def test_only_hr_reads_them(self, client: CheckingClient, role: str, sees: bool) -> None:
        account = enter(client, role)
        with transaction():
            vacancy = make_vacancy(hiring_manager_id=account.id)
            person = make_registration(vacancy, stage="contacted", adjustments="A room without steps")
        page = client.page(f"{LIST}/{person.id}")
        assert page.h1 == "Ada Lovelace"
        assert ("A room without steps" in page.main.text) is sees

    def test_hr_reads_them_once_the_person_may_be_named(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            person = make_registration(adjustments="A room without steps")
        assert "A room without steps" not in client.page(f"{LIST}/{person.id}").main.text

    def test_nobody_finds_the_person_by_them(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            make_registration(stage="contacted", adjustments="Wheelchair")
        assert "Ada Lovelace" not in client.page(f"{LIST}?q=wheelchair").main.text


class TestWhoSees:
    @pytest.mark.parametrize("number", ["0", "999999", "9" * 20, "9" * 5000, "-1", "x"])
    def test_number_of_nobody_is_not_found(self, client: CheckingClient, number: str) -> None:
        enter(client)
        assert client.page(f"{LIST}/{number}").status == 404
        assert client.page(f"/hr/vacancies/{number}/registrations").status == 404

    def test_hiring_manager_notes_and_moves_but_assigns_nobody(self, client: CheckingClient) -> None:
        account = enter(client, "hiring-manager")
        with transaction():
            person = make_registration(make_vacancy(hiring_manager_id=account.id), stage="contacted")
        page = client.page(f"{LIST}/{person.id}")
        assert {"Move", "Keep the note"} <= {button.text for button in page.main.find("button")}
        assert "Looked after by" not in page.main.text
        assert "Write a message" not in page.links
