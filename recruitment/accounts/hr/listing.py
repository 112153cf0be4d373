"""The list of accounts."""

from typing import Any

from flask import render_template, request, url_for

from recruitment.access import ROLE_NAMES, Permission, requires
from recruitment.accounts.hr.door import accounts_hr
from recruitment.accounts.hr.rows import COLUMNS, row
from recruitment.accounts.roster import STATES, Wanted, read_roster
from recruitment.web.pagination import make_pager, read_page

LONGEST_SEARCH = 200


@accounts_hr.get("/accounts")
@requires(Permission.MANAGE_ACCOUNTS)
def list_accounts() -> str:
    """Everybody who signs in here, by name."""
    asked = {name: request.args.get(name, "")[:LONGEST_SEARCH].strip() for name in ("q", "role", "state")}
    found = read_roster(Wanted(**asked), read_page(request.args.get("page", "")))
    return render_template(
        "accounts/hr/list_accounts.html",
        roster=found,
        wanted=asked,
        roles=ROLE_NAMES,
        states=STATES,
        columns=COLUMNS,
        rows=[row(account, found.seen.get(account.id)) for account in found.accounts],
        pager=make_pager(found.page, found.pages, lambda to: _address(asked, to)),
    )


def _address(asked: dict[str, str], page: int) -> str:
    kept: dict[str, Any] = {name: value for name, value in asked.items() if value}
    return url_for("accounts_hr.list_accounts", **kept, page=page)
