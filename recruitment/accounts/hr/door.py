"""The door of staff to accounts: their own, and for administrators everybody's."""

from flask import Blueprint, abort, url_for

from recruitment.accounts.directory import UnknownAccount, by_id
from recruitment.accounts.models import Account

accounts_hr = Blueprint("accounts_hr", __name__)


def find_colleague(account_id: int) -> Account:
    """The account of the address, or the page that says there is none."""
    try:
        return by_id(account_id)
    except UnknownAccount:
        abort(404)


def address_of(account: Account) -> str:
    """Its page."""
    return url_for("accounts_hr.show_colleague", account_id=account.id)
