"""What a row of the list says."""

from datetime import timedelta

import pytest

from recruitment import clock as site_clock
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open


class TestRow:
    def test_row_says_what_it_is_and_when_it_closes(self, client: CheckingClient) -> None:
        enter(client)
        closes_at = site_clock.parse_instant("2030-01-03", closing=True)
        make_open(title="Youth worker", reference="CSC-7", team="Duty", closes_at=closes_at, is_example=True)
        text = client.page(LIST).main.text
        expected = ("Youth worker", "CSC-7", "Duty", "Social worker", "11:59pm on Thursday 3 January 2030", "Example")
        assert [words for words in expected if words not in text] == []

    def test_draft_has_no_date_and_nobody_yet(self, client: CheckingClient) -> None:
        enter(client)
        make_draft(closes_at=None, role_type=None)
        page = client.page(f"{LIST}?state=draft")
        assert "No date yet" in page.main.text
        assert "Role not stated" in page.main.text
        assert "Registrations" not in page.links

    @pytest.mark.usefixtures("clock")
    def test_scheduled_one_says_from_when(self, client: CheckingClient) -> None:
        enter(client)
        make_open(publish_at=site_clock.now() + timedelta(days=1))
        assert "Published from 9am on Tuesday 16 June 2026" in client.page(f"{LIST}?state=scheduled").main.text
