"""Rows of the list of accounts, and what one account's page says of it."""

from datetime import datetime

from flask import url_for

from recruitment.access import ROLE_NAMES
from recruitment.accounts.models import Account
from recruitment.accounts.roster import STATES, state_of
from recruitment.web.template_filters import instant_in_words

COLUMNS = [{"label": label} for label in ("Name", "Role", "Employer", "State", "Last here")]
TAG_KINDS = {"active": "live", "invited": "sun", "disabled": "outline"}
EVERY_EMPLOYER = "Every employer"


def row(account: Account, seen: datetime | None) -> dict[str, object]:
    """One account, cell by cell."""
    state = state_of(account)
    name = {
        "text": account.name or account.email,
        "url": url_for("accounts_hr.show_colleague", account_id=account.id),
        "hint": account.email if account.name else "",
    }
    cells = [
        name,
        {"text": role_of(account)},
        {"text": employer_of(account)},
        {"text": STATES[state], "tag_kind": TAG_KINDS[state]},
        {"text": instant_in_words(seen) if seen else "Never"},
    ]
    return {"cells": cells}


def role_of(account: Account) -> str:
    """In words."""
    return ROLE_NAMES[account.role]


def employer_of(account: Account) -> str:
    """The employer's name, or all of them for administrators."""
    return account.employer.short_name if account.employer else EVERY_EMPLOYER
