"""The list of vacancies by state."""

from datetime import timedelta

import pytest

from recruitment import clock
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open


class TestListVacancies:
    def test_states_stand_as_tabs_with_counts(self, client: CheckingClient) -> None:
        enter(client)
        make_draft()
        make_open(publish_at=clock.now() + timedelta(days=1))
        page = client.page(LIST)
        assert [tab for tab in page.links if tab.split()[0] in ("Open", "Drafts", "Scheduled", "Closed")] == [
            "Open 0",
            "Drafts 1",
            "Scheduled 1",
        ]

    def test_keyword_narrows_every_state(self, client: CheckingClient) -> None:
        enter(client)
        make_draft(title="Cook")
        make_open(title="Youth worker", reference="CSC-7")
        page = client.page(LIST).form().fill(q="csc 7").submit()
        assert "Youth worker" in page.links
        assert {"Open 1", "Drafts 0"} <= page.links.keys()

    def test_keyword_that_finds_nothing_is_repeated_as_text(self, client: CheckingClient) -> None:
        enter(client)
        assert "%<b>" in client.page(LIST).form().fill(q="%<b>zzz").submit().main.text

    def test_twenty_stand_on_a_page(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            for number in range(21):
                make_vacancy(title=f"Post {number}", closes_at=clock.now() + timedelta(days=number + 1))
        first = client.page(LIST)
        assert ("Post 19" in first.links, "Post 20" in first.links) == (True, False)
        assert "Post 20" in first.follow("Page 2").links

    @pytest.mark.parametrize("query", ["page=" + "9" * 30, "page=-1", "page=x", "state=none", "q=%00%ff", "page=0"])
    def test_nonsense_shows_the_first_page(self, client: CheckingClient, query: str) -> None:
        enter(client)
        make_open(title="Cook")
        page = client.page(f"{LIST}?{query}")
        assert page.status == 200
        assert "Open 1" in page.links or "Open 0" in page.links

    def test_other_employers_vacancies_are_not_there(self, client: CheckingClient) -> None:
        enter(client)
        with transaction():
            make_vacancy(make_employer("camden"), title="Elsewhere")
        assert "Elsewhere" not in client.page(LIST).text

    def test_administrator_sees_every_employers(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(make_employer("islington"), title="Here")
            make_vacancy(make_employer("camden"), title="There")
        enter(client, "administrator")
        page = client.page(LIST)
        assert {"Here", "There"} <= page.links.keys()
        assert "Camden" in page.main.text
