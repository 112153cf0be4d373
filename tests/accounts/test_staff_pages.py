"""What staff pages show of whoever is signed in, and public pages never do."""

import pytest

from recruitment.access import ROLES
from recruitment.accounts.models import Account
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.employers import make_employer

PLACES = {
    "administrator": (
        ["Today", "Vacancies", "People", "Figures", "Content", "Data rights", "Accounts", "Trail", "Status"]
    ),
    "hr-manager": ["Today", "Vacancies", "People", "Figures", "Content", "Data rights", "Trail"],
    "hr-officer": ["Today", "Vacancies", "People", "Figures"],
    "hiring-manager": ["Today", "Vacancies", "People", "Figures"],
    "viewer": ["Figures"],
}


def enter(client: CheckingClient, role: str) -> Account:
    with transaction():
        account = make_account(role, name="Ada Lovelace")
    sign_in(client, account)
    return account


@pytest.mark.parametrize("role", ROLES)
def test_navigation_shows_what_the_role_may_open(client: CheckingClient, role: str) -> None:
    enter(client, role)
    navigation = client.page("/hr/account").document.find("nav", aria_label="Staff")
    assert [link.text for one in navigation for link in one.find("a")] == PLACES[role]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/hr/content", "Content"),
        ("/hr/content/inspections", "Content"),
        ("/hr/content/living-wage", "Content"),
        ("/hr/content/texts/islington/privacy", "Content"),
        ("/hr/vacancies/role-types", "Content"),
        ("/hr/vacancies/new", "Vacancies"),
        ("/hr/registrations/board", "People"),
        ("/hr/accounts/invite", "Accounts"),
        ("/hr/figures", "Figures"),
        ("/hr/account", None),
        ("/hr/account/notices", None),
    ],
)
def test_page_marks_the_entry_it_belongs_to(client: CheckingClient, path: str, place: str | None) -> None:
    with transaction():
        make_employer()
    enter(client, "administrator")
    marked = client.page(path).document.find("a", aria_current="page")
    assert [link.text for link in marked if link.text in PLACES["administrator"]] == ([place] if place else [])


def test_way_out_stands_on_the_page(client: CheckingClient) -> None:
    enter(client, "viewer")
    assert client.page("/hr/account").document.find("form", action="/hr/sign-out")


@pytest.mark.parametrize("path", ["/", "/jobs", "/interest"])
def test_public_page_is_the_same_for_a_colleague(client: CheckingClient, path: str) -> None:
    enter(client, "administrator")
    page = client.page(path)
    assert "Ada Lovelace" not in page.text
    assert not page.document.find("form", action="/hr/sign-out")


@pytest.mark.parametrize("path", ["/hr/nowhere", "/hr/vacancies/999999"])
def test_error_page_names_nobody(client: CheckingClient, path: str) -> None:
    enter(client, "administrator")
    page = client.page(path)
    assert page.status == 404
    assert "Ada Lovelace" not in page.text
