"""Links of invitations: one at a time, for 72 hours, and of no use to whoever reads the database."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.links import (
    LASTS,
    RESET_LASTS,
    InvitationSpent,
    ResetSpent,
    find_invitation,
    find_reset,
    new_link,
    new_reset_link,
    spend,
    spend_links,
)
from recruitment.accounts.models import Account, Invitation
from recruitment.accounts.tokens import token_hash
from recruitment.database import db, transaction
from tests.factories.accounts import make_account


@pytest.fixture
def account(app: Flask, clock: time_machine.Traveller) -> Account:
    with transaction():
        return make_account()


def draw(account: Account) -> str:
    """The token of a new link."""
    with transaction():
        return new_link(account).rpartition("/")[2]


def works(token: str) -> bool:
    try:
        return bool(find_invitation(token))
    except InvitationSpent:
        return False


class TestNewLink:
    def test_it_leads_to_this_site_without_a_request(self, account: Account) -> None:
        with transaction():
            assert new_link(account).startswith("http://localhost/hr/invitation/")

    def test_it_replaces_the_accounts_older_one_alone(self, account: Account) -> None:
        with transaction():
            other = make_account(email="grace@example.org")
        older, others, newer = draw(account), draw(other), draw(account)
        assert [works(token) for token in (older, others, newer)] == [False, True, True]

    def test_database_holds_no_token(self, account: Account) -> None:
        token = draw(account)
        assert db.session.scalars(select(Invitation.token_hash)).all() == [token_hash(token)]


class TestFindInvitation:
    def test_it_works_to_the_last_second_of_its_time(self, account: Account, clock: time_machine.Traveller) -> None:
        token = draw(account)
        clock.shift(LASTS - timedelta(seconds=1))
        assert works(token)
        clock.shift(1)
        assert not works(token)

    def test_hash_from_the_database_opens_nothing(self, account: Account) -> None:
        token = draw(account)
        assert not works(token_hash(token))

    @pytest.mark.parametrize("token", ["", "x" * 5000, "\x00", "\ud800"])
    def test_any_text_is_only_not_found(self, account: Account, token: str) -> None:
        assert not works(token)


class TestSpend:
    def test_only_the_first_of_two_is_told_that_it_won(self, account: Account) -> None:
        invitation = find_invitation(draw(account))
        with transaction():
            assert [spend(Invitation.id == invitation.id) for _ in range(2)] == [True, False]

    def test_time_of_spending_is_kept(self, account: Account, clock: time_machine.Traveller) -> None:
        token = draw(account)
        with transaction():
            spend_links(account)
        spent = select(Invitation.spent_at).where(Invitation.token_hash == token_hash(token))
        first = db.session.scalars(spent).one()
        clock.shift(60)
        with transaction():
            spend_links(account)
        assert db.session.scalars(spent).one() == first is not None


class TestResetLinks:
    def drawn(self, account: Account) -> str:
        with transaction():
            return new_reset_link(account).rpartition("/")[2]

    def opens(self, token: str) -> bool:
        try:
            return bool(find_reset(token))
        except ResetSpent:
            return False

    def test_newest_works_for_an_hour(self, account: Account, clock: time_machine.Traveller) -> None:
        older, newest = self.drawn(account), self.drawn(account)
        assert (self.opens(older), self.opens(newest)) == (False, True)
        clock.shift(RESET_LASTS)
        assert not self.opens(newest)

    def test_it_falls_with_every_other_link_of_the_account(self, account: Account) -> None:
        token = self.drawn(account)
        with transaction():
            spend_links(account)
        assert not self.opens(token)

    @pytest.mark.parametrize("token", ["", "nonsense", "\x00", "ü" * 5000])
    def test_unknown_link_opens_nothing(self, account: Account, token: str) -> None:
        assert not self.opens(token)
