"""The list of vacancies, and beginning a new one."""

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

    def test_row_says_what_it_is_and_when_it_closes(self, client: CheckingClient) -> None:
        enter(client)
        closes_at = clock.parse_instant("2030-01-03", closing=True)
        make_open(title="Youth worker", reference="CSC-7", team="Duty", closes_at=closes_at, is_example=True)
        text = client.page(LIST).main.text
        expected = ("Youth worker", "CSC-7", "Duty", "Social worker", "11:59pm on Thursday 3 January 2030", "Example")
        assert [words for words in expected if words not in text] == []

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


class TestNewVacancy:
    def test_title_is_enough_to_begin(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(LIST).follow("New vacancy").form().fill(title="Youth worker").submit()
        assert (page.h1, page.status) == ("Youth worker", 200)
        assert "Draft saved" in page.text
        assert "Not started" in page.text
        assert "Vacancy drafted by Robin HR manager" in page.text

    def test_title_is_needed(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(f"{LIST}/new").form().submit()
        assert (page.status, page.errors) == (422, {"title": "Enter a title"})

    def test_administrator_chooses_the_employer(self, client: CheckingClient) -> None:
        with transaction():
            make_employer("islington")
            make_employer("camden")
        enter(client, "administrator")
        form = client.page(f"{LIST}/new").form().fill(title="Cook")
        assert form.submit().errors == {"employer": "Choose an employer"}
        form.fill(employer="Camden Council").submit()
        assert "Camden" in client.page(f"{LIST}?state=draft").main.text

    def test_administrator_of_an_empty_site_is_told(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        page = client.page(f"{LIST}/new").form().fill(title="Cook").submit()
        assert (page.status, page.errors) == (422, {"employer": "Choose an employer"})
