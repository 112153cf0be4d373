"""What the list's address asks for, and the choices that its filters offer."""

import re
from dataclasses import dataclass, replace
from typing import Any

from flask import request, url_for
from flask_login import current_user
from sqlalchemy import select

from recruitment.access import of_own_employer
from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.employers.models import Team
from recruitment.vacancies.choices import name_of, role_types
from recruitment.vacancies.criteria import clean_keyword
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.worklist import CLOSING_WITHIN, PER_PAGE, SIZES, SORTS, STATES, Wanted
from recruitment.web.pagination import read_page


@dataclass(frozen=True)
class Pick:
    """A list to choose one value from; the empty one narrows nothing."""

    name: str
    label: str
    choices: list[tuple[str, str]]
    chosen: str


def read_wanted() -> Wanted:
    """From the address; what is not understood narrows nothing."""
    told = request.args
    sort = told.get("sort", "")
    size, closing = _number(told.get("per_page", "")), _number(told.get("closing", ""))
    return Wanted(
        state=told.get("state", "open"),
        q=clean_keyword(told.get("q", "")),
        role_type=told.get("role_type", "") if told.get("role_type") in role_types() else "",
        team=told.get("team", "") if told.get("team") in dict(_teams()) else "",
        manager=_number(told.get("manager", "")),
        mine=current_user.id if told.get("mine") == "yes" else None,
        closing=closing if closing in CLOSING_WITHIN else None,
        is_complete=told.get("complete") == "yes",
        is_sent_back=told.get("sent_back") == "yes",
        is_changed=told.get("changes") == "waiting",
        is_unanswered=told.get("registrations") == "none",
        sort=sort if sort.removeprefix("-") in SORTS else "",
        page=read_page(told.get("page", "")),
        per_page=size if size in SIZES else PER_PAGE,
    )


def address(wanted: Wanted, **changes: Any) -> str:
    """Of the list that is asked for so; what narrows nothing is left out. Another order begins at page 1."""
    asked = replace(wanted, **{"page": 1, **changes})
    told: dict[str, Any] = {
        "state": asked.state,
        "q": asked.q,
        "role_type": asked.role_type,
        "team": asked.team,
        "manager": asked.manager,
        "mine": "yes" if asked.mine else None,
        "closing": asked.closing,
        "complete": "yes" if asked.is_complete else None,
        "sent_back": "yes" if asked.is_sent_back else None,
        "changes": "waiting" if asked.is_changed else None,
        "registrations": "none" if asked.is_unanswered else None,
        "sort": asked.sort,
        "page": asked.page if asked.page > 1 else None,
        "per_page": asked.per_page if asked.per_page != PER_PAGE else None,
    }
    return url_for("vacancies_hr.list_vacancies", **{name: value or None for name, value in told.items()})


def is_narrowed(wanted: Wanted) -> bool:
    """Whether anything but state, words and order is asked for."""
    return replace(wanted, state="open", q="", sort="", page=1, per_page=PER_PAGE) != Wanted()


def picks(wanted: Wanted) -> list[Pick]:
    """The lists beside the words."""
    days = [(str(one), f"Within {one} days") for one in CLOSING_WITHIN]
    orders = [(key, words) for key, words in SORTS.items()]
    orders += [(f"-{key}", f"{words}, last first") for key, words in SORTS.items()]
    return [
        Pick("role_type", "Role type", [("", "Any"), *role_types().items()], wanted.role_type),
        Pick("team", "Team", [("", "Any"), *_teams()], wanted.team),
        Pick("manager", "Hiring manager", [("", "Anybody"), *_managers()], str(wanted.manager or "")),
        Pick("closing", "Closing", [("", "Any time"), *days], str(wanted.closing or "")),
        Pick("sort", "Order", [("", "As usual in this state"), *orders], wanted.sort),
        Pick("per_page", "On a page", [(str(size), str(size)) for size in SIZES], str(wanted.per_page)),
    ]


def state_label(state: str) -> str:
    """Of a tab."""
    return STATES.get(state, "All")


def _teams() -> list[tuple[str, str]]:
    """Slug and name; two employers' teams of one name are one value."""
    found = db.session.scalars(of_own_employer(select(Team), Team.employer_id).order_by(Team.name, Team.id))
    return list({team.slug: team.name for team in found}.items())


def _managers() -> list[tuple[str, str]]:
    """Whoever is named in a vacancy."""
    named = of_own_employer(select(Vacancy.hiring_manager_id), Vacancy.employer_id).distinct()
    found = db.session.scalars(select(Account).where(Account.id.in_(named)).order_by(Account.name, Account.id))
    return [(str(account.id), name_of(account)) for account in found]


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch("[1-9][0-9]{0,8}", text) else None
