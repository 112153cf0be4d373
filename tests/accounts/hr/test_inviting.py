"""Links that administrators hand over, as they see them: once."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.client import CheckingClient
from tests.factories.accounts import code_now, make_account, sign_in
from tests.factories.employers import make_employer
from tests.page import Page

EMAIL = "bo@example.org"


@pytest.fixture
def colleague(client: CheckingClient, clock: time_machine.Traveller) -> Account:
    with transaction():
        administrator = make_account("administrator", email="ada@example.org")
        colleague = make_account("hr-officer")
    sign_in(client, administrator)
    return colleague


def link_on(page: Page) -> str:
    return page.document.find(class_="link-once")[0].text


def invite(client: CheckingClient, **fields: str) -> Page:
    page: Page = client.page("/hr/accounts/invite").form().fill(**fields).submit()
    return page


class TestInviteColleague:
    def test_link_is_shown_once_and_mailed(self, client: CheckingClient, colleague: Account) -> None:
        page = invite(client, email=EMAIL, role="viewer")
        assert (page.status, page.h1) == (200, f"A link for {EMAIL}")
        assert client.page(link_on(page)).h1 == "Set up your account"
        assert link_on(page) in db.session.scalars(select(OutboxMail.text)).one()
        assert link_on(page) not in page.follow("Done").text

    def test_errors_stand_beside_their_fields(self, client: CheckingClient, colleague: Account) -> None:
        page = invite(client, email="no address")
        assert page.errors == {
            "email": "Enter an email address like name@example.org",
            "role": "Choose a role",
        }
        assert page.form().values["email"] == ["no address"]

    def test_active_address_is_told_and_the_form_kept(self, client: CheckingClient, colleague: Account) -> None:
        page = invite(client, email=colleague.email, role="viewer")
        assert page.status == 422
        assert "has an active account" in page.errors[""]
        assert page.form().values["role"] == ["viewer"]

    def test_one_of_two_employers_is_chosen_and_none_for_administrators(
        self, client: CheckingClient, colleague: Account
    ) -> None:
        with transaction():
            make_employer("camden")
        assert invite(client, email=EMAIL, role="viewer").errors == {"employer": "Choose an employer"}
        invite(client, email=EMAIL, role="viewer", employer="camden")
        invite(client, email="cy@example.org", role="administrator", employer="camden")
        made = db.session.scalars(select(Account).where(Account.email.in_((EMAIL, "cy@example.org"))))
        assert {one.email: one.employer.slug if one.employer else None for one in made} == {
            EMAIL: "camden",
            "cy@example.org": None,
        }

    def test_code_is_asked_for_after_ten_minutes_and_the_form_kept(
        self, client: CheckingClient, colleague: Account, clock: time_machine.Traveller
    ) -> None:
        form = client.page("/hr/accounts/invite").form().fill(email=EMAIL, role="viewer")
        clock.shift(timedelta(minutes=10))
        asked = form.submit()
        assert asked.h1 == "Confirm that it is you"
        assert asked.form().fill(fresh_code=code_now()).submit().h1 == f"A link for {EMAIL}"


def test_invited_colleague_gets_another_link_and_the_first_is_spent(
    client: CheckingClient, colleague: Account
) -> None:
    first = link_on(invite(client, email=EMAIL, role="viewer"))
    page = client.page("/hr/accounts?q=bo@").follow(EMAIL).follow("Invite again").form().submit()
    assert client.page(link_on(page)).status == 200
    assert client.page(first).status == 410


def test_factor_is_reset_by_hand(client: CheckingClient, colleague: Account) -> None:
    page = client.page(f"/hr/accounts/{colleague.id}").follow("Reset second factor").form().submit()
    assert "in person, or on a call" in page.text
    assert client.page(link_on(page)).h1 == "Set up your account"
    assert link_on(page) not in db.session.scalars(select(OutboxMail.text)).one()


def test_active_colleague_is_not_invited_again(client: CheckingClient, colleague: Account) -> None:
    page = client.page(f"/hr/accounts/{colleague.id}/invite").form().submit()
    assert (page.status, page.errors) == (422, {"": "The account is active: there is nothing to set up"})
