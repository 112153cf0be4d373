"""A move is made over the version that was seen, or the page says why not and keeps what was typed."""

from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.hr.moving import MEANWHILE
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, read_again

LATER = {"closes_on-day": "1", "closes_on-month": "7", "closes_on-year": "2030"}


class TestTryMove:
    def test_what_somebody_changed_meanwhile_is_not_moved_blindly(self, client: CheckingClient) -> None:
        account, vacancy = enter(client), make_open()
        form, before = client.page(f"{LIST}/{vacancy.id}/extend").form().fill(LATER), vacancy.closes_at
        with transaction():
            change_vacancy(read_again(vacancy), {"title": "Another"}, by=account)
        page = form.submit()
        assert (page.status, MEANWHILE in page.text) == (422, True)
        assert page.form().values["closes_on-year"] == ["2030"]
        assert read_again(vacancy).closes_at == before

    def test_sent_again_it_is_done(self, client: CheckingClient) -> None:
        account, vacancy = enter(client), make_open()
        form = client.page(f"{LIST}/{vacancy.id}/extend").form().fill(LATER)
        with transaction():
            change_vacancy(read_again(vacancy), {"title": "Another"}, by=account)
        page = form.submit().form().submit()
        assert page.path == f"{LIST}/{vacancy.id}"
        assert f"{read_again(vacancy).closes_at:%Y}" == "2030"


class TestShowMove:
    def test_what_cannot_be_done_leads_back_with_the_reason(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        page = client.page(f"{LIST}/{vacancy.id}/extend")
        assert page.path == f"{LIST}/{vacancy.id}"
        assert "draft" in page.text
