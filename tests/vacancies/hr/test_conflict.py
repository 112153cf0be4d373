"""Two people at one page: what the second sees."""

from typing import Any

import pytest

from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from tests.client import CheckingClient
from tests.page import Page
from tests.pages.vacancies_hr import enter, make_draft, open_section, read_again

LONG = [f"Paragraph {number} says something about the work." for number in range(8)]


def meet(client: CheckingClient, section: str, theirs: dict[str, Any], typed: dict[str, Any], **held: Any) -> Page:
    """The page after saving what was typed, while a colleague saved theirs."""
    account = enter(client)
    vacancy = make_draft(**held)
    form = open_section(client, vacancy, section).form().fill(typed)
    with transaction():
        change_vacancy(read_again(vacancy), theirs, by=account)
    page: Page = form.submit()
    return page


def cells(page: Page) -> list[list[str]]:
    (table,) = page.main.find("table")
    return [[cell.text for cell in row.find("th", "td")] for row in table.find("tr")[1:]]


@pytest.mark.usefixtures("clock")
class TestConflict:
    def test_fields_that_differ_stand_side_by_side_and_the_rest_is_left_out(self, client: CheckingClient) -> None:
        page = meet(client, "post", {"grade": "PO2", "positions": 2}, {"grade": "PO3", "positions": "2"}, grade="PO1")
        assert page.status == 409
        assert cells(page) == [["Grade", "PO2", "PO3"]]
        assert "Robin HR manager at 9am on Monday 15 June 2026" in page.main.text

    def test_of_a_long_text_the_lines_that_differ_are_shown(self, client: CheckingClient) -> None:
        theirs, mine = [*LONG[:7], "Theirs."], ["Mine.", *LONG[1:]]
        page = meet(
            client,
            "advert",
            {"description": "\n\n".join(theirs)},
            {"description": "\n\n".join(mine)},
            description="\n\n".join(LONG),
        )
        assert cells(page) == [["Advert", f"{LONG[0]} … Theirs.", f"Mine. … {LONG[7]}"]]

    def test_choices_are_told_in_words(self, client: CheckingClient) -> None:
        theirs = {"hours": ["job-share"], "grade": "PO9"}
        page = meet(client, "pay", theirs, {"hours": ["part-time", "full-time"]}, hours=["term-time"])
        assert cells(page) == [["Hours", "Job share", "Full time, Part time"]]

    def test_same_words_twice_are_no_quarrel(self, client: CheckingClient) -> None:
        page = meet(client, "post", {"grade": "PO2"}, {"grade": "PO2"}, grade="PO1")
        assert "the same as you typed" in page.main.text

    def test_another_page_of_the_vacancy_stands_in_nobodys_way(self, client: CheckingClient) -> None:
        page = meet(client, "post", {"location": "Archway"}, {"grade": "PO3"}, grade="PO1")
        assert (page.status, "The post: saved." in page.text) == (200, True)

    def test_what_was_published_meanwhile_is_told(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(grade="PO1")
        form = open_section(client, vacancy, "post").form().fill(grade="PO3")
        client.page(f"/hr/vacancies/{vacancy.id}/publish").form().submit()
        assert form.submit().status == 409
