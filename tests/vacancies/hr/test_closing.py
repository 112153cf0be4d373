"""Closing, and taking back what was scheduled."""

from datetime import timedelta

import time_machine

from recruitment import clock as site_clock
from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, UNDECIDED, enter, make_draft, make_open, read_again


class TestClose:
    def test_scheduled_one_is_taken_back(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(days=1))
        page = client.page(f"{LIST}/{vacancy.id}").follow("Take back").form().submit()
        assert "It is a draft again" in page.text
        assert read_again(vacancy).status == "draft"

    def test_what_was_published_meanwhile_is_left_open(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(minutes=1))
        form = client.page(f"{LIST}/{vacancy.id}/take-back").form()
        clock.shift(120)
        page = form.submit()
        assert "so it can't be taken back" in page.text
        assert (read_again(vacancy).status, read_again(vacancy).closes_at) == ("approved", vacancy.closes_at)

    def test_draft_has_nothing_to_close(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        assert client.page(f"{LIST}/{vacancy.id}/close").path == f"{LIST}/{vacancy.id}"

    def test_second_click_changes_nothing(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        vacancy = make_open()
        form = client.page(f"{LIST}/{vacancy.id}/close").form().fill(outcome=UNDECIDED)
        form.submit()
        closed_at = read_again(vacancy).closes_at
        clock.shift(60)
        assert "Choose what came of it" in form.submit().text
        assert read_again(vacancy).closes_at == closed_at

    def test_outcome_is_asked_each_time(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        page = client.page(f"{LIST}/{vacancy.id}/close").form().submit()
        assert page.errors == {"outcome": "Choose what came of it"}
        page = page.form().fill(outcome="Filled another way").submit()
        assert "Filled another way. Recorded at" in page.main.text
        assert read_again(vacancy).status == "filled"

    def test_what_changed_since_it_was_seen_is_looked_at_again(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        form = client.page(f"{LIST}/{vacancy.id}/close").form().fill(outcome="Filled another way")
        with transaction():
            change_vacancy(read_again(vacancy), {"title": "Lead"}, by=None)
        page = form.submit()
        assert (page.status, "somebody changed this vacancy meanwhile" in page.main.text) == (422, True)
        page.form().submit()
        assert read_again(vacancy).status == "filled"


class TestExtend:
    def test_later_day_is_taken_and_an_earlier_one_refused(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        vacancy = make_open()
        page = client.page(f"{LIST}/{vacancy.id}").follow("Extend").form().fill(day(16)).submit()
        assert page.errors == {"closes_on-day": "Enter a later date and time than the present one"}
        page = page.form().fill(day(30)).submit()
        assert "Extended." in page.text
        assert "11:59pm on Tuesday 30 June 2026" in page.main.text

    def test_one_that_closed_long_ago_is_to_be_relisted(self, client: CheckingClient) -> None:
        enter(client)
        now = site_clock.now()
        vacancy = make_open(publish_at=now - timedelta(days=60), closes_at=now - timedelta(days=29))
        page = client.page(f"{LIST}/{vacancy.id}/extend")
        assert "It closed more than 28 days ago: relist it instead" in page.main.text


def day(number: int) -> dict[str, str]:
    """In June 2026, where the clock stands."""
    return {"closes_on-day": str(number), "closes_on-month": "6", "closes_on-year": "2026"}
