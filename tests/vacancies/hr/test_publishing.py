"""Publishing, as HR does it and job seekers see it."""

from datetime import timedelta

import pytest

from recruitment import clock as site_clock
from recruitment.vacancies.lifecycle import state_at
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, PUBLISH_LATER, UNDECIDED, enter, make_draft, publish_page, read_again


class TestPublish:
    def test_it_is_on_the_site_at_once_and_leaves_when_closed(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(title="Lifeguard")
        assert "Lifeguard" not in client.page("/jobs").main.text
        page = client.page(f"{LIST}/{vacancy.id}").follow("Publish").form().submit()
        assert "Published" in page.text
        assert page.follow("See it on the site").h1 == "Lifeguard"
        assert "Lifeguard" in client.page("/jobs").main.text
        closed = page.follow("Close").form().fill(outcome=UNDECIDED).submit()
        assert "Closed." in closed.text
        assert "Lifeguard" not in client.page("/jobs").main.text

    def test_what_is_missing_leads_to_where_it_is_mended(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(description=None, dbs_level=None)
        page = publish_page(client, vacancy)
        assert page.main.find("form") == []
        assert page.follow("Choose the DBS check").h1 == "Registration and checks"

    @pytest.mark.usefixtures("clock")
    def test_later_time_is_kept_and_can_be_changed(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(closes_at=site_clock.now() + timedelta(days=60))
        page = publish_page(client, vacancy).form().fill(PUBLISH_LATER | {"publish_time": "9:00"}).submit()
        assert "9am on Wednesday 1 July 2026" in page.text
        assert state_at(read_again(vacancy), site_clock.now()) == "scheduled"
        form = page.follow("Change the time of publishing").form()
        assert form.values["publish_time"] == ["09:00"]
        form.fill(when="Now").submit()
        assert state_at(read_again(vacancy), site_clock.now()) == "open"

    @pytest.mark.usefixtures("clock")
    def test_time_after_closing_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        page = publish_page(client, vacancy).form().fill(PUBLISH_LATER).submit()
        assert page.status == 422
        assert "later than the time of publishing" in page.main.text
        assert page.form().values["publish_on-month"] == ["7"]
