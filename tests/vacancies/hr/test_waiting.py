"""What the page of a vacancy says of changes that wait."""

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_open


@pytest.mark.parametrize(("role", "is_led"), [("hr-manager", True), ("hr-officer", False)])
def test_everybody_reads_that_changes_wait_and_those_who_may_answer_are_led_there(
    client: CheckingClient, role: str, is_led: bool
) -> None:
    vacancy = make_open()
    with transaction():
        vacancy.waiting_changes = {"values": {"salary_extras": "A bonus"}, "by_ids": [999_999], "by": "Robin"}
    enter(client, role, vacancy.employer)
    page = client.page(f"{LIST}/{vacancy.id}")
    assert "Robin proposed them." in page.text
    assert ("See the changes" in page.links) is is_led
