"""Shutting a colleague out, and asking one to set everything up again."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.administrators import CannotChange
from recruitment.accounts.colleagues import disable, reset_factor
from recruitment.accounts.links import InvitationSpent, find_invitation, new_link
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import find_session, start_session
from recruitment.accounts.sign_in import WrongPassword, check_password
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from tests.factories.accounts import PASSWORD, make_account


@pytest.fixture
def administrator(app: Flask) -> Account:
    with transaction():
        return make_account("administrator", name="Ada Lovelace")


@pytest.fixture
def colleague(administrator: Account) -> Account:
    with transaction():
        return make_account("hr-officer")


def entries() -> list[tuple[str, str, int | None]]:
    found = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    return [(entry.action, entry.actor_name, entry.employer_id) for entry in found]


class TestDisable:
    def test_sessions_and_links_end_with_it(self, colleague: Account, administrator: Account) -> None:
        with transaction():
            session, link = start_session(colleague), new_link(colleague)
        with transaction():
            disable(colleague, by=administrator)
        assert find_session(session) is None
        with pytest.raises(InvitationSpent):
            find_invitation(link.rpartition("/")[2])

    def test_right_password_is_worth_nothing_after_it(self, colleague: Account, administrator: Account) -> None:
        assert check_password(colleague.email, PASSWORD) == colleague
        with transaction():
            disable(colleague, by=administrator)
        with pytest.raises(WrongPassword):
            check_password(colleague.email, PASSWORD)

    def test_trail_says_who_did_it(self, colleague: Account, administrator: Account) -> None:
        with transaction():
            disable(colleague, by=administrator)
        assert entries() == [("account disabled", "Ada Lovelace", colleague.employer_id)]

    def test_second_time_is_refused(self, colleague: Account, administrator: Account) -> None:
        with transaction():
            disable(colleague, by=administrator)
        with pytest.raises(CannotChange, match="disabled already"), transaction():
            disable(colleague, by=administrator)
        assert len(entries()) == 1


class TestResetFactor:
    def test_nobody_is_signed_in_and_the_old_password_no_longer_counts(self, colleague: Account) -> None:
        with transaction():
            session = start_session(colleague)
        with transaction():
            link = reset_factor(colleague, by=None)
        assert find_session(session) is None
        with pytest.raises(WrongPassword):
            check_password(colleague.email, PASSWORD)
        assert find_invitation(link.rpartition("/")[2]).account == colleague

    def test_trail_says_that_the_system_did_it(self, colleague: Account) -> None:
        with transaction():
            reset_factor(colleague, by=None)
        assert entries() == [("second factor reset", "The system", colleague.employer_id)]

    def test_account_that_is_shut_out_stays_out(self, colleague: Account) -> None:
        with transaction():
            disable(colleague, by=None)
        with pytest.raises(CannotChange, match="is disabled"), transaction():
            reset_factor(colleague, by=None)
        assert colleague.disabled_at is not None

    def test_account_without_a_factor_is_refused(self, administrator: Account) -> None:
        with transaction():
            invited = make_account(email="new@example.org", activated_at=None)
        with pytest.raises(CannotChange, match="has no second factor yet"), transaction():
            reset_factor(invited, by=None)
