"""The back office of vacancies, as tests walk through it."""

from typing import Any

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.vacancies import make_role_types, make_vacancy
from tests.page import Page

LIST = "/hr/vacancies"
#: The answer that only closes.
UNDECIDED = "Not decided yet: close it now and record the outcome later"
#: Filled into the page that publishes.
PUBLISH_LATER = {"when": "At a later time", "publish_on-day": "1", "publish_on-month": "7", "publish_on-year": "2026"}


def enter(client: CheckingClient, role: str = "hr-manager", employer: Employer | None = None) -> Account:
    """Sign in as somebody of this role, in a place where role types exist."""
    with transaction():
        make_role_types()
        account = make_account(role, employer=employer)
    sign_in(client, account)
    return account


def make_draft(employer: Employer | None = None, **values: Any) -> Vacancy:
    """A draft that lacks nothing, unless told otherwise."""
    with transaction():
        return make_vacancy(employer, **{"status": "draft", "publish_at": None, **values})


def make_open(employer: Employer | None = None, **values: Any) -> Vacancy:
    """An open vacancy."""
    with transaction():
        return make_vacancy(employer, **values)


def open_section(client: CheckingClient, vacancy: Vacancy, section: str) -> Page:
    """A page of the editor."""
    return client.page(f"{LIST}/{vacancy.id}/edit/{section}")


def publish_page(client: CheckingClient, vacancy: Vacancy) -> Page:
    """Where it is published."""
    return client.page(f"{LIST}/{vacancy.id}/publish")


def read_again(vacancy: Vacancy) -> Vacancy:
    """As it stands in the database now."""
    found = db.session.get(Vacancy, vacancy.id)
    assert found is not None
    return found


def assert_refused(client: CheckingClient, section: str, typed: dict[str, str], field: str, words: str) -> None:
    """The page says so beside the field and in its summary, keeps what was typed, and saves nothing."""
    vacancy = make_draft()
    version = vacancy.version_id
    page = open_section(client, vacancy, section).form().fill(typed).submit()
    assert page.status == 422
    assert words in page.errors[field]
    assert page.title.startswith("Error: ")
    kept = page.form().values
    assert all(kept[name] == [{"Not stated": ""}.get(value, value)] for name, value in typed.items())
    assert read_again(vacancy).version_id == version
