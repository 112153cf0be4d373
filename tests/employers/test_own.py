"""Whose things an account may touch."""

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.pages.vacancies_hr import enter


@pytest.mark.parametrize(("role", "found"), [("administrator", 200), ("hr-manager", 404)])
def test_administrator_meets_every_employer_others_their_own(client: CheckingClient, role: str, found: int) -> None:
    with transaction():
        own = make_employer()
        make_employer("camden")
    enter(client, role, own if role == "hr-manager" else None)
    assert client.get("/hr/content/profile/islington").status_code == 200
    assert client.get("/hr/content/profile/camden").status_code == found
    assert client.get("/hr/content/profile/nobody").status_code == 404
