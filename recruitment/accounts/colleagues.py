"""What is done with colleagues' accounts: another place, shut out, everything to be set anew."""

from recruitment import clock
from recruitment.access import ROLE_NAMES
from recruitment.accounts.administrators import CannotChange, check_may_change
from recruitment.accounts.events import account_disabled
from recruitment.accounts.invitations import check_place, invite_again
from recruitment.accounts.links import spend_links
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import end_sessions
from recruitment.audit.trail import record
from recruitment.employers.models import Employer


def change_place(account: Account, role: str, employer: Employer | None, by: Account | None) -> None:
    """Another role, another employer, or both; every session ends. Raises CannotChange, CannotInvite."""
    check_may_change(account, by)
    check_place(role, employer)
    before = (account.role, account.employer)
    if before == (role, employer):
        raise CannotChange("Nothing was changed: the account has this role already")
    account.role, account.employer = role, employer
    end_sessions(account)
    changes: dict[str, object] = {}
    if before[0] != role:
        changes["role"] = [ROLE_NAMES[before[0]], ROLE_NAMES[role]]
    if before[1] != employer:
        changes["employer"] = [one.short_name if one else None for one in (before[1], employer)]
    employer_id = employer.id if employer else None
    record("account changed", account, by=by, employer_id=employer_id, changes=changes)


def disable(account: Account, by: Account | None) -> None:
    """Shut the account out: its sessions end, its links no longer work. Raises CannotChange."""
    check_may_change(account, by)
    if account.disabled_at is not None:
        raise CannotChange(f"{account.email} is disabled already")
    account.disabled_at = clock.now()
    end_sessions(account)
    spend_links(account)
    record("account disabled", account, by=by, employer_id=account.employer_id)
    account_disabled.send(account, by=by)


def reset_factor(account: Account, by: Account | None) -> str:
    """The address of a link that sets everything anew; until then nobody gets in. Raises CannotChange."""
    check_may_change(account, by)
    if account.disabled_at is not None:
        raise CannotChange(f"{account.email} is disabled: invite it again instead")
    if account.activated_at is None:
        raise CannotChange(f"{account.email} has no second factor yet: invite it again instead")
    end_sessions(account)
    record("second factor reset", account, by=by, employer_id=account.employer_id)
    return invite_again(account)


def sign_out_colleague(account: Account, by: Account) -> None:
    """End every session, when a machine is lost or was left open. Raises CannotChange."""
    check_may_change(account, by)
    end_sessions(account)
    record("colleague signed out", account, by=by, employer_id=account.employer_id)
