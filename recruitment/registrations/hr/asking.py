"""What staff ask for when they search people: read from the address, and offered as filters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request
from flask_login import current_user

from recruitment.registrations import people
from recruitment.registrations.models import EXPERIENCE, STAGES
from recruitment.registrations.register import role_types
from recruitment.registrations.talent_pool import NOBODY, SORTS, PeopleSearch
from recruitment.vacancies.criteria import clean_keyword
from recruitment.vacancies.models import HOURS, Vacancy

OVERDUE = {"overdue": "Overdue"}
CONFIRMED = {"confirmed": "Confirmed"}


@dataclass(frozen=True)
class Filter:
    """A list to pick one value from, or nothing."""

    name: str
    label: str
    choices: Mapping[str, str]
    selected: str
    nothing: str = "Any"


@dataclass(frozen=True)
class Asked:
    """The search, its filters, and the arguments that ask for the same again."""

    search: PeopleSearch
    filters: list[Filter]
    #: What people told of the work they look for.
    wishes: list[Filter]
    per_page: int

    @property
    def arguments(self) -> dict[str, Any]:
        """Of an address; what is not asked for is left out."""
        chosen = {one.name: one.selected for one in [*self.filters, *self.wishes]}
        told = {"q": self.search.q, "pay": self.search.pay, **chosen}
        size = {} if self.per_page == people.PER_PAGE else {"per_page": self.per_page}
        sort = {} if self.search.sort == "newest" else {"sort": self.search.sort}
        return {name: value for name, value in (told | sort | size).items() if value not in ("", None)}

    @property
    def narrows_wishes(self) -> bool:
        """Whether the second row of filters does something."""
        return self.search.pay is not None or any(one.selected for one in self.wishes)


def ask(vacancy: Vacancy | None = None) -> Asked:
    """As the address says; what isn't offered is ignored. With a vacancy, among its people."""
    vacancies = {} if vacancy else {one.reference: one for one in people.vacancies_with_people()}
    titles = {reference: f"{one.title} ({reference})" for reference, one in vacancies.items()}
    filters = [
        _filter("stage", "Stage", STAGES),
        _filter("owner", "Looked after by", _owners(), nothing="Anybody or nobody"),
        _filter("due", "Next step", OVERDUE),
        _filter("address", "Email address", CONFIRMED),
        *([] if vacancy else [_filter("vacancy", "Interested in", titles, nothing="Everything")]),
    ]
    wishes = [
        _filter("role_type", "Kind of work", {one.slug: one.name for one in role_types()}),
        _filter("hours", "Hours", HOURS),
        _filter("experience", "Experience, at least", EXPERIENCE),
    ]
    chosen = {one.name: one.selected or None for one in [*filters, *wishes]}
    asked_for: Any = vacancy or vacancies.get(chosen.get("vacancy") or "")
    search = PeopleSearch(
        stage=chosen["stage"],
        owner=chosen["owner"],
        vacancy_id=asked_for.id if asked_for else None,
        role_type=chosen["role_type"],
        hours=chosen["hours"],
        pay=_read_pounds(request.args.get("pay", "")),
        experience=chosen["experience"],
        is_overdue=chosen["due"] is not None,
        is_confirmed=chosen["address"] is not None,
        q=clean_keyword(request.args.get("q", "")),
        sort=_pick("sort", SORTS) or "newest",
    )
    sizes = {str(size): size for size in people.PAGE_SIZES}
    return Asked(search, filters, wishes, sizes.get(_pick("per_page", sizes), people.PER_PAGE))


def _owners() -> dict[str, str]:
    """Oneself first, and nobody."""
    found = {str(one.id): one.name for one in people.owners_of_people() if one.id != current_user.id}
    return {str(current_user.id): "Me", NOBODY: "Nobody"} | found


def _filter(name: str, label: str, choices: Mapping[str, str], nothing: str = "Any") -> Filter:
    return Filter(name, label, choices, _pick(name, choices), nothing)


def _pick(name: str, offered: Mapping[str, Any]) -> str:
    value = request.args.get(name, "")
    return value if value in offered else ""


def _read_pounds(typed: str) -> int | None:
    """35000, 35,000 or £35,000; what is no amount asks for nothing."""
    plain = re.sub(r"[£,\s]", "", typed)
    return int(plain) if re.fullmatch("[0-9]{1,7}", plain) else None
