"""Ticking several in the list, and moving them together."""

import time_machine

from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, read_again

LATER = {"closes_on-day": "30", "closes_on-month": "6", "closes_on-year": "2026"}


class TestSeveral:
    def test_ticked_ones_are_named_extended_and_the_rest_left_out(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        one, other, draft = make_open(title="Cook"), make_open(title="Driver"), make_draft(title="Clerk")
        ticked = client.page(f"{LIST}?state=all").form("/hr/vacancies/several/extend")
        page = ticked.fill(id=[str(vacancy.id) for vacancy in (one, other, draft)]).submit()
        assert page.h1 == "Extend 2 vacancies"
        assert "This vacancy is a draft, so it can't be extended" in page.main.text
        page = page.form().fill(LATER).submit()
        assert "2 vacancies extended." in page.text
        assert read_again(one).closes_at == read_again(other).closes_at

    def test_one_that_changed_meanwhile_is_named_and_nothing_is_done(self, client: CheckingClient) -> None:
        enter(client)
        one, other = make_open(title="Cook"), make_open(title="Driver")
        form = client.page(f"{LIST}/several/close?id={one.id}&id={other.id}").form()
        with transaction():
            change_vacancy(read_again(other), {"title": "Pilot"}, by=None)
        page = form.fill(outcome="Withdrawn: nobody is appointed").submit()
        assert page.status == 422
        assert "Somebody else changed this vacancy" in page.main.text
        assert read_again(one).status == "approved"
        page.form().submit()
        assert (read_again(one).status, read_again(other).status) == ("withdrawn", "approved")

    def test_other_employers_are_not_found(self, client: CheckingClient) -> None:
        enter(client)
        own = make_open()
        with transaction():
            theirs = make_vacancy(make_employer("camden"), title="Elsewhere")
        page = client.page(f"{LIST}/several/close?id={own.id}&id={theirs.id}")
        assert "Elsewhere" not in page.text
        form = page.form().fill(outcome="Withdrawn: nobody is appointed")
        form.values["chosen"] = [f"{own.id}-{own.version_id} {theirs.id}-{theirs.version_id}"]
        assert form.submit().status == 404
        assert read_again(theirs).status == "approved"

    def test_nothing_ticked_is_said(self, client: CheckingClient) -> None:
        enter(client)
        make_open()
        page = client.page(LIST).form("/hr/vacancies/several/extend").submit()
        assert "Tick the vacancies first" in page.text
