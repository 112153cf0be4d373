"""Invitations: a single-use link that sets password, second factor and recovery codes together."""

from dataclasses import dataclass

from sqlalchemy import select

from recruitment import clock
from recruitment.access import ROLES
from recruitment.accounts.directory import NotAnAddress, canonical_email, find_account
from recruitment.accounts.links import InvitationSpent, find_invitation, new_link, spend
from recruitment.accounts.mfa import replace_recovery_codes, set_secret
from recruitment.accounts.models import Account, Invitation
from recruitment.accounts.sessions import end_session, end_sessions, start_session
from recruitment.audit.trail import record
from recruitment.database import db
from recruitment.employers.models import Employer

FIRST_ADMINISTRATOR = "admin@example.org"


class CannotInvite(Exception):
    """Why the account can't be invited, in words for the operator."""


@dataclass(frozen=True)
class Enrolment:
    """What a person gives to activate an account; `used_step` is the time step of the code that proved the factor."""

    name: str
    password_hash: str
    secret: str
    used_step: int


@dataclass(frozen=True)
class Activated:
    """The token of the first session, and the recovery codes, which are known only now."""

    session_token: str
    recovery_codes: list[str]


def invite(email: str, role: str, employer: Employer | None, by: Account | None) -> str:
    """The address of a new single-use link; older links of the account no longer work. Raises CannotInvite.

    An account that was disabled comes back this way, with everything to be set anew.
    """
    check_place(role, employer)
    account = find_account(email)
    if account is not None and account.is_active:
        raise CannotInvite(f"{email} has an active account: reset its second factor, or disable it first")
    if account is None:
        account = Account(email=_new_address(email), created_at=clock.now())
        db.session.add(account)
    account.role, account.employer = role, employer
    _forget_credentials(account)
    db.session.flush()
    record("account invited", account, by=by, employer_id=account.employer_id, changes={"role": [None, role]})
    return new_link(account)


def invite_again(account: Account) -> str:
    """The address of a new link for an account that has to set everything anew."""
    _forget_credentials(account)
    db.session.flush()
    return new_link(account)


def first_administrator_link() -> str | None:
    """A new link for the first administrator, which replaces the one before; None once there is an administrator."""
    administrators = db.session.scalars(select(Account).where(Account.role == "administrator"))
    if any(account.is_active for account in administrators):
        return None
    return invite(FIRST_ADMINISTRATOR, "administrator", None, by=None)


def accept(token: str, enrolment: Enrolment, replacing: str) -> Activated:
    """Activate the account and spend the link; of two at once one wins. Raises InvitationSpent.

    The session of the token it replaces in the browser ends, whoever's it was.
    """
    invitation = find_invitation(token)
    account = invitation.account
    if not spend(Invitation.id == invitation.id):
        raise InvitationSpent("the link was used a moment ago")
    account.name = enrolment.name
    account.password_hash = enrolment.password_hash
    set_secret(account, enrolment.secret, enrolment.used_step)
    account.activated_at = clock.now()
    codes = replace_recovery_codes(account)
    end_session(replacing)
    end_sessions(account)
    db.session.flush()
    record("account activated", account, by=account, employer_id=account.employer_id)
    return Activated(start_session(account), codes)


def check_place(role: str, employer: Employer | None) -> None:
    """Administrators belong to the whole site, all others to one employer. Raises CannotInvite."""
    if role not in ROLES:
        raise CannotInvite(f"there is no role {role!r}, only {', '.join(ROLES)}")
    if role == "administrator" and employer is not None:
        raise CannotInvite("an administrator belongs to the whole site, not to an employer")
    if role != "administrator" and employer is None:
        raise CannotInvite(f"the role {role} needs an employer")


def _new_address(email: str) -> str:
    try:
        return canonical_email(email)
    except NotAnAddress as problem:
        raise CannotInvite(str(problem)) from problem


def _forget_credentials(account: Account) -> None:
    account.activated_at = account.disabled_at = account.password_hash = account.totp_secret = None
