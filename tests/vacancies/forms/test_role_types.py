"""The form of a role type."""

from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter


def test_name_is_needed(client: CheckingClient) -> None:
    enter(client, "administrator")
    page = client.page(f"{LIST}/role-types/add").form().submit()
    assert page.errors == {"name": "Enter the name of the role type"}
