"""Role types in the back office."""

from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter


class TestRoleTypes:
    def test_one_is_added_moved_renamed_and_removed(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        page = client.page(f"{LIST}/role-types/add").form().fill(name="Fostering lead").submit()
        page = page.form().submit("Move up: Fostering lead")
        page = page.follow("Fostering lead").form().fill(name="Kinship lead").submit()
        page = page.follow("Remove: Kinship lead").form().submit("Remove it")
        assert "Role type removed" in page.text

    def test_managers_of_one_employer_stay_out(self, client: CheckingClient) -> None:
        enter(client)
        assert client.get(f"{LIST}/role-types").status_code == 403
