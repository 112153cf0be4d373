"""Links that set an account up, on their way to a colleague: shown once to the administrator, and told by mail."""

from dataclasses import dataclass

from recruitment.accounts.administrators import CannotChange, check_may_change
from recruitment.accounts.colleagues import reset_factor
from recruitment.accounts.directory import by_email
from recruitment.accounts.invitations import invite
from recruitment.accounts.letters import post_factor_reset, post_invitation
from recruitment.accounts.models import Account
from recruitment.employers.models import Employer


@dataclass(frozen=True)
class Handover:
    """A link that is known only now, and whether the colleague was mailed it too."""

    account: Account
    link: str
    is_mailed: bool


def invite_by_mail(email: str, role: str, employer: Employer | None, by: Account) -> Handover:
    """Invite somebody, or somebody who was shut out. Raises CannotChange, CannotInvite."""
    check_may_change(None, by)
    link = invite(email, role, employer, by)
    account = by_email(email)
    post_invitation(account, link, by)
    return Handover(account, link, is_mailed=True)


def invite_again_by_mail(account: Account, by: Account) -> Handover:
    """A new link in place of one that was lost, or for a disabled account to come back. Raises CannotChange."""
    if account.is_active:
        raise CannotChange("The account is active: there is nothing to set up")
    return invite_by_mail(account.email, account.role, account.employer, by)


def reset_factor_by_hand(account: Account, by: Account) -> Handover:
    """The link goes from person to person, the mail only says so. Raises CannotChange.

    Whoever reads somebody's mail must not be able to take the account with it.
    """
    link = reset_factor(account, by)
    post_factor_reset(account, link, by)
    return Handover(account, link, is_mailed=False)
