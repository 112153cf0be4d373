"""Links on their way to a colleague."""

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.accounts import handover
from recruitment.accounts.administrators import CannotChange
from recruitment.accounts.links import find_invitation
from recruitment.accounts.models import Account
from recruitment.clock import now
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.factories.accounts import make_account


@pytest.fixture
def administrator(app: Flask) -> Account:
    with transaction():
        return make_account("administrator")


def mailed() -> str:
    return "".join(db.session.scalars(select(OutboxMail.text)))


def opens(done: handover.Handover) -> bool:
    return find_invitation(done.link.rpartition("/")[2]).account == done.account


def test_invitation_is_shown_and_mailed(administrator: Account) -> None:
    with transaction():
        done = handover.invite_by_mail("New@Example.org", "administrator", None, administrator)
    assert (done.account.email, done.is_mailed, opens(done)) == ("new@example.org", True, True)
    assert done.link in mailed()


@pytest.mark.parametrize("fields", [{"activated_at": None}, {"disabled_at": now()}])
def test_invited_and_disabled_colleagues_are_invited_again(
    administrator: Account, fields: dict[str, object]
) -> None:
    with transaction():
        colleague = make_account("viewer", **fields)
    with transaction():
        done = handover.invite_again_by_mail(colleague, administrator)
    assert (opens(done), colleague.disabled_at) == (True, None)


def test_active_colleague_is_not(administrator: Account) -> None:
    with transaction():
        colleague = make_account("viewer")
    with pytest.raises(CannotChange, match="is active"), transaction():
        handover.invite_again_by_mail(colleague, administrator)


def test_reset_factor_is_given_by_hand_alone(administrator: Account) -> None:
    with transaction():
        colleague = make_account("viewer")
    with transaction():
        done = handover.reset_factor_by_hand(colleague, administrator)
    assert (opens(done), done.is_mailed) == (True, False)
    assert done.link not in mailed()
    assert "has reset the second factor" in mailed()


def test_who_is_no_administrator_any_more_invites_nobody(administrator: Account) -> None:
    with transaction():
        administrator.disabled_at = now()
    with pytest.raises(CannotChange), transaction():
        handover.invite_by_mail("new@example.org", "administrator", None, administrator)
    assert mailed() == ""
