"""The board, as an officer works through it."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import deeds, enter, read_again

BOARD = "/hr/registrations/board"


class TestBoard:
    def test_contact_and_move_lead_back_to_the_same_board(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            person = make_registration(hours=("part-time",))
        page = client.page(f"{BOARD}?hours=part-time")
        assert f"Person {person.reference}" in page.links
        page = page.form(f"/hr/registrations/{person.id}/contact").submit()
        assert page.address == f"{BOARD}?hours=part-time"
        page = page.form(f"/hr/registrations/{person.id}/move").fill(to="Offered").submit()
        assert "Ada Lovelace" in page.links
        assert read_again(person).stage == "offered"

    def test_whom_it_showed_is_recorded(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            first, second = make_registration(), make_registration(email="g@example.org", stage="contacted")
            make_registration(email="m@example.org", stage="withdrawn")
        client.page(BOARD)
        assert [one.changes for one in deeds("registrations listed")] == [
            {"registrations": [None, [first.id, second.id]]}
        ]

    def test_ends_are_counts_that_lead_to_the_table(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            make_registration(stage="appointed")
        page = client.page(BOARD)
        assert page.follow("Appointed 1").links["Ada Lovelace"]

    def test_hiring_manager_sees_their_own_people_alone(self, client: CheckingClient) -> None:
        account = enter(client, "hiring-manager")
        with transaction():
            own = make_vacancy(title="Mine", hiring_manager_id=account.id)
            make_registration(own, name="Grace Hopper", stage="contacted")
            make_registration(make_vacancy(title="Another's"), stage="contacted")
        page = client.page(BOARD)
        assert "Grace Hopper" in page.links
        assert "Ada Lovelace" not in page.text
