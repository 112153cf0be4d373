"""Mails to colleagues about their accounts."""

from hashlib import sha256
from typing import Any

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.mail.outbox import Letter, post


def post_invitation(account: Account, link: str, by: Account | None) -> None:
    """The link that sets an account up, and who sent it."""
    _post(account, "invitation", link, link=link, inviter=by)


def post_reset(account: Account, link: str) -> None:
    """The link that sets a new password."""
    _post(account, "password_reset", link, link=link)


def post_password_changed(account: Account, what: str) -> None:
    """So that the owner hears of it when somebody else did it. `what` names the act, once and for all."""
    _post(account, "password_changed", what)


def post_code_refused(account: Account) -> None:
    """Somebody gave the password and a wrong code: once a day, or whoever knows the password floods its owner."""
    _post(account, "code_refused", f"code refused {clock.now():%Y-%m-%d}")


def post_recovery_codes(account: Account, *, is_used: bool) -> None:
    """One of the codes on paper was used to sign in, or all of them were replaced."""
    _post(account, "recovery_codes", f"recovery codes {is_used} {clock.now().isoformat()}", is_used=is_used)


def post_factor_reset(account: Account, link: str, by: Account) -> None:
    """Without the link, which comes from a colleague: whoever reads the mail must not be able to take the account."""
    _post(account, "factor_reset", link, administrator=by)


def _post(account: Account, name: str, cause: str, **told: Any) -> None:
    """One mail a cause, which is kept as a hash: it may be a link."""
    key = f"account-{name}:{account.id}:{sha256(cause.encode()).hexdigest()[:32]}"
    letter = Letter(account.email, f"accounts/email/{name}", key, account.employer_id)
    post(letter, account=account, **told)
