"""Preview, publishing and closing, as HR does them and job seekers see them."""

from datetime import timedelta

import pytest
import time_machine

from recruitment import clock as site_clock
from recruitment.vacancies.lifecycle import state_at
from tests.client import CheckingClient
from tests.page import Page
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, read_again

LATER = {"when": "At a later time", "publish_on-day": "1", "publish_on-month": "7", "publish_on-year": "2026"}


def publish_page(client: CheckingClient, vacancy_id: int) -> Page:
    return client.page(f"{LIST}/{vacancy_id}/publish")


class TestPreview:
    def test_draft_looks_as_job_seekers_will_see_it(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(title="Youth worker", description="You will **listen**.")
        page = client.page(f"{LIST}/{vacancy.id}/preview")
        assert page.h1 == "Youth worker"
        assert "Preview: not public" in page.text
        assert [meta.attrs["content"] for meta in page.document.find("meta", name="robots")] == ["noindex"]

    def test_draft_without_anything_can_be_previewed(self, client: CheckingClient) -> None:
        enter(client)
        client.page(f"{LIST}/new").form().fill(title="Cook").submit()
        page = client.page(f"{LIST}?state=draft").follow("Cook").follow("Preview")
        assert (page.status, page.h1) == (200, "Cook")


class TestPublish:
    def test_it_is_on_the_site_at_once_and_leaves_when_closed(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(title="Lifeguard")
        assert "Lifeguard" not in client.page("/jobs").main.text
        page = client.page(f"{LIST}/{vacancy.id}").follow("Publish").form().submit()
        assert "Published" in page.text
        assert page.follow("See it on the site").h1 == "Lifeguard"
        assert "Lifeguard" in client.page("/jobs").main.text
        closed = page.follow("Close").form().submit()
        assert "Closed." in closed.text
        assert "Lifeguard" not in client.page("/jobs").main.text

    def test_what_is_missing_leads_to_where_it_is_mended(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(description=None, dbs_level=None)
        page = publish_page(client, vacancy.id)
        assert page.main.find("form") == []
        assert page.follow("Choose the DBS check").h1 == "Registration and checks"

    @pytest.mark.usefixtures("clock")
    def test_later_time_is_kept_and_can_be_changed(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(closes_at=site_clock.now() + timedelta(days=60))
        page = publish_page(client, vacancy.id).form().fill(LATER | {"publish_time": "9:00"}).submit()
        assert "9am on Wednesday 1 July 2026" in page.text
        assert state_at(read_again(vacancy), site_clock.now()) == "scheduled"
        form = page.follow("Change the time of publishing").form()
        assert form.values["publish_time"] == ["09:00"]
        form.fill(when="Now").submit()
        assert state_at(read_again(vacancy), site_clock.now()) == "open"

    @pytest.mark.usefixtures("clock")
    @pytest.mark.parametrize(
        ("typed", "field", "words"),
        [
            ({"publish_on-year": "2020"}, "publish_on-day", "in the future"),
            ({"publish_on-day": ""}, "publish_on-day", "real date"),
            (dict.fromkeys(LATER.keys() - {"when"}, ""), "publish_on-day", "the date"),
            (
                {"publish_on-day": "28", "publish_on-month": "3", "publish_on-year": "2027", "publish_time": "1:15"},
                "publish_time",
                "clocks go forward",
            ),
        ],
    )
    def test_impossible_time_is_refused(
        self, client: CheckingClient, typed: dict[str, str], field: str, words: str
    ) -> None:
        enter(client)
        vacancy = make_draft(closes_at=site_clock.now() + timedelta(days=600))
        page = publish_page(client, vacancy.id).form().fill(LATER | typed).submit()
        assert (page.status, words in page.errors[field]) == (422, True)
        assert read_again(vacancy).status == "draft"

    @pytest.mark.usefixtures("clock")
    def test_time_after_closing_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        page = publish_page(client, vacancy.id).form().fill(LATER).submit()
        assert page.status == 422
        assert "later than the time of publishing" in page.main.text
        assert page.form().values["publish_on-month"] == ["7"]


class TestClose:
    def test_scheduled_one_is_taken_back(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(days=1))
        page = client.page(f"{LIST}/{vacancy.id}").follow("Take back").form().submit()
        assert "It is a draft again" in page.text
        assert read_again(vacancy).status == "draft"

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
