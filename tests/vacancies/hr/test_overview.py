"""The page of a vacancy: state, tasks, history."""

from datetime import timedelta

import pytest

from recruitment import clock as site_clock
from tests.client import CheckingClient
from tests.page import Page
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open


def show(client: CheckingClient, vacancy_id: int) -> Page:
    return client.page(f"{LIST}/{vacancy_id}")


class TestState:
    @pytest.mark.usefixtures("clock")
    def test_scheduled_one_says_from_when(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(days=1))
        page = show(client, vacancy.id)
        assert "Job seekers see it from 9am on Tuesday 16 June 2026" in page.main.text
        assert "See it on the site" not in page.links

    def test_closed_one_can_still_be_read_by_everybody(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(
            publish_at=site_clock.now() - timedelta(days=9), closes_at=site_clock.now() - timedelta(days=1)
        )
        page = show(client, vacancy.id)
        assert "It closed at" in page.main.text
        assert page.follow("See it on the site").status == 200

    def test_people_are_asked_for_once_it_was_public(self, client: CheckingClient) -> None:
        enter(client)
        assert "Registrations" in show(client, make_open().id).links
        assert "Registrations" not in show(client, make_draft().id).links
