"""Closing, and taking back what was scheduled."""

from datetime import timedelta

import time_machine

from recruitment import clock as site_clock
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, read_again


class TestClose:
    def test_scheduled_one_is_taken_back(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(days=1))
        page = client.page(f"{LIST}/{vacancy.id}").follow("Take back").form().submit()
        assert "It is a draft again" in page.text
        assert read_again(vacancy).status == "draft"

    def test_what_was_published_meanwhile_is_said_to_be_closed(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(minutes=1))
        form = client.page(f"{LIST}/{vacancy.id}/close").form()
        clock.shift(120)
        page = form.submit()
        assert ("It is a draft again" in page.text, read_again(vacancy).status) == (False, "approved")

    def test_draft_has_nothing_to_close(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        assert client.page(f"{LIST}/{vacancy.id}/close").path == f"{LIST}/{vacancy.id}"

    def test_second_click_changes_nothing(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        vacancy = make_open()
        form = client.page(f"{LIST}/{vacancy.id}/close").form()
        form.submit()
        closed_at = read_again(vacancy).closes_at
        clock.shift(60)
        assert "so it can't be closed" in form.submit().text
        assert read_again(vacancy).closes_at == closed_at
