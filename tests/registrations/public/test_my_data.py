"""My own copy of what is held about me."""

import json

import pytest
from flask import Flask

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.alerts import make_alert
from tests.factories.registrations import make_own_page, make_registration


@pytest.fixture
def address(app: Flask) -> str:
    """Ada's page."""
    return make_own_page()


class TestDownload:
    def test_data_is_for_programs(self, client: CheckingClient, address: str) -> None:
        answer = client.get(f"{address}/my-data.json")
        held = json.loads(answer.text)["Registrations of interest"]
        assert {one["Adjustments that you need"] for one in held} == {None, "A quiet room"}
        assert "attachment" in answer.headers["Content-Disposition"]

    def test_page_is_for_people(self, client: CheckingClient, address: str) -> None:
        assert "A quiet room" in client.get(f"{address}/my-data.html").text

    def test_what_other_rooms_hold_is_there(self, client: CheckingClient, address: str) -> None:
        with transaction():
            make_alert("q=fostering")
            make_registration(name="Bob", email="bob@example.org")
        answer = client.get(f"{address}/my-data.json")
        assert list(json.loads(answer.text)) == ["Registrations of interest", "Job alerts", "Mails"]
        assert "bob@example.org" not in answer.text
