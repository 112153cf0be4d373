"""Another place for a colleague, shutting one out, and asking one to set everything up again."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.administrators import CannotChange
from recruitment.accounts.colleagues import change_place, disable, reset_factor, sign_out_colleague
from recruitment.accounts.invitations import CannotInvite
from recruitment.accounts.links import InvitationSpent, find_invitation, new_link
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import find_session, start_session
from recruitment.accounts.sign_in import WrongPassword, check_password
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from tests.factories.accounts import PASSWORD, make_account
from tests.factories.employers import make_employer


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


class TestChangePlace:
    def test_new_role_ends_every_session(self, colleague: Account, administrator: Account) -> None:
        with transaction():
            session = start_session(colleague)
        with transaction():
            change_place(colleague, "hr-manager", colleague.employer, by=administrator)
        assert colleague.role == "hr-manager"
        assert find_session(session) is None

    def test_trail_tells_role_and_employer_before_and_after(self, colleague: Account, administrator: Account) -> None:
        with transaction():
            camden = make_employer("camden")
            change_place(colleague, "viewer", camden, by=administrator)
        entry = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert entry is not None
        assert entry.employer_id == camden.id
        assert entry.changes == {"role": ["HR officer", "Viewer"], "employer": ["Islington", "Camden"]}

    def test_role_that_needs_another_place_is_refused(self, colleague: Account, administrator: Account) -> None:
        with pytest.raises(CannotInvite, match="needs an employer"), transaction():
            change_place(colleague, "viewer", None, by=administrator)
        with pytest.raises(CannotInvite, match="belongs to the whole site"), transaction():
            change_place(colleague, "administrator", colleague.employer, by=administrator)

    def test_nobody_changes_their_own_or_to_what_it_is(self, colleague: Account, administrator: Account) -> None:
        with pytest.raises(CannotChange, match="your own account"), transaction():
            change_place(administrator, "viewer", colleague.employer, by=administrator)
        with pytest.raises(CannotChange, match="Nothing was changed"), transaction():
            change_place(colleague, colleague.role, colleague.employer, by=administrator)


def test_colleague_who_is_signed_out_may_come_back(colleague: Account, administrator: Account) -> None:
    with transaction():
        session = start_session(colleague)
    with transaction():
        sign_out_colleague(colleague, by=administrator)
    assert find_session(session) is None
    assert check_password(colleague.email, PASSWORD) == colleague
    assert entries() == [("colleague signed out", "Ada Lovelace", colleague.employer_id)]


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
