"""The whole history of a vacancy, page by page."""

import pytest

from recruitment.accounts.models import Account
from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.hr.history import PER_PAGE
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft


def change(vacancy: Vacancy, times: int, by: Account) -> None:
    with transaction():
        for number in range(times):
            change_vacancy(vacancy, {"title": f"Title {number}"}, by=by)


class TestShowHistory:
    def test_who_changed_what_from_what_to_what(self, client: CheckingClient) -> None:
        account, vacancy = enter(client), make_draft(title="Before")
        change(vacancy, 1, account)
        text = client.page(f"{LIST}/{vacancy.id}/history").text
        assert all(words in text for words in (account.name, "Before", "Title 0"))

    def test_older_entries_stand_on_further_pages(self, client: CheckingClient) -> None:
        account, vacancy = enter(client), make_draft()
        change(vacancy, PER_PAGE + 1, account)
        first, second = (client.page(f"{LIST}/{vacancy.id}/history?page={number}") for number in (1, 2))
        became = f"became Title {PER_PAGE}"
        assert (became in first.text, became in second.text) == (True, False)

    @pytest.mark.parametrize("page", ["0", "-1", "9" * 20, "x"])
    def test_page_that_is_none_is_answered(self, client: CheckingClient, page: str) -> None:
        enter(client)
        assert client.page(f"{LIST}/{make_draft().id}/history?page={page}").status == 200
