"""Tries that were refused, in the trail: they outlive the refusal, in a transaction of their own."""

from dataclasses import dataclass

from recruitment.accounts.models import Account
from recruitment.audit.trail import STRANGER, record
from recruitment.database import transaction


@dataclass(frozen=True)
class AccountTried:
    """The account that somebody tried to be; 0 when nobody has the address, which itself is never kept."""

    id: int = 0
    employer_id: int | None = None
    __tablename__ = Account.__tablename__


def tried(account: Account | None) -> AccountTried:
    """What is told of the account, read before the transaction that tells it begins."""
    return AccountTried(account.id, account.employer_id) if account else AccountTried()


def record_refusal(action: str, account: AccountTried) -> None:
    """The same work whether or not there is an account. Call it outside a transaction."""
    with transaction():
        record(action, account, by=STRANGER, employer_id=account.employer_id)
