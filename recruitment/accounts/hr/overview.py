"""What one account's page says of it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from recruitment import clock
from recruitment.accounts.hr.rows import TAG_KINDS, employer_of, role_of
from recruitment.accounts.mfa import recovery_codes_left
from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.roster import STATES, last_seen, open_invitation, state_of
from recruitment.accounts.sessions import running_sessions
from recruitment.audit import trail
from recruitment.audit.words import Told, in_words
from recruitment.web.navigation import Link
from recruitment.web.template_filters import instant_in_words

#: The trail keeps all; its own page finds the older ones.
EVENTS_SHOWN = 20


@dataclass(frozen=True)
class Overview:
    """An account as its page shows it."""

    account: Account
    name: str
    state: str
    tag: str
    tag_kind: str
    facts: list[dict[str, str]]
    sessions: list[StaffSession]
    #: What can be done with it now; the first is the likeliest.
    actions: list[Link]
    is_own: bool


def overview(account: Account, is_own: bool) -> Overview:
    """State, facts and what can be done."""
    state = state_of(account)
    return Overview(
        account,
        account.name or account.email,
        state,
        STATES[state],
        TAG_KINDS[state],
        list(_facts(account, state)),
        running_sessions(account) if state == "active" else [],
        [] if is_own else list(_actions(account, state)),
        is_own,
    )


def history_of(account: Account) -> list[Told]:
    """What was done to it lately, newest first."""
    return [in_words(entry) for entry in trail.find("account", [account.id], most=EVENTS_SHOWN)]


def _facts(account: Account, state: str) -> Iterator[dict[str, str]]:
    yield {"label": "Email address", "value": account.email}
    yield {"label": "Role", "value": role_of(account)}
    yield {"label": "Employer", "value": employer_of(account)}
    seen = last_seen([account.id]).get(account.id)
    yield {"label": "Last here", "value": instant_in_words(seen) if seen else "Never"}
    if state == "active":
        yield {"label": "Recovery codes left", "value": f"{recovery_codes_left(account)} of 10"}
    if state == "invited":
        yield {"label": "Invitation", "value": _invitation(account)}
    if account.disabled_at is not None:
        yield {"label": "Disabled", "value": instant_in_words(account.disabled_at)}


def _invitation(account: Account) -> str:
    link = open_invitation(account)
    if link is None:
        return "No link that works"
    return f"{'Works' if link.expires_at > clock.now() else 'Worked'} until {instant_in_words(link.expires_at)}"


def _actions(account: Account, state: str) -> Iterator[Link]:
    offered = {
        "active": [
            ("Change role", "accounts_hr.change_place"),
            ("Sign out everywhere", "accounts_hr.sign_out_colleague"),
            ("Reset second factor", "accounts_hr.reset_colleague_factor"),
            ("Disable", "accounts_hr.disable_colleague"),
        ],
        "invited": [
            ("Invite again", "accounts_hr.invite_again"),
            ("Change role", "accounts_hr.change_place"),
            ("Disable", "accounts_hr.disable_colleague"),
        ],
        "disabled": [("Invite again", "accounts_hr.invite_again"), ("Change role", "accounts_hr.change_place")],
    }
    yield from (Link(label, url_for(endpoint, account_id=account.id)) for label, endpoint in offered[state])
