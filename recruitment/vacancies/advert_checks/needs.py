"""What no advert can do without, field by field."""

from collections.abc import Mapping
from typing import Any

from recruitment.vacancies.models import Vacancy

#: What no advert can do without. Examples are let through with what any page needs.
NEEDED_BY_ALL = {
    "title": "Enter a title",
    "closes_at": "Enter when the vacancy closes",
}
NEEDED = NEEDED_BY_ALL | {
    "role_type": "Choose a role type",
    "contract_type": "Choose a contract type",
    "hours": "Choose at least one pattern of hours",
    "salary_min": "Enter the pay",
    "location": "Enter where the post is based",
    "description": "Enter the text of the advert",
    "dbs_level": "Choose the DBS check",
    "contact_email": "Enter the email address of somebody to ask",
}
#: What each is for, in words for whoever left it out.
WHY_NEEDED = {
    "title": "Lists, searches and alerts show it first.",
    "closes_at": "People plan by it, and the advert leaves the list then.",
    "role_type": "People filter the list by it, and job alerts go by it.",
    "contract_type": "People want to know whether the post is permanent before they read on.",
    "hours": "Many can work some patterns only, and filter the list by them.",
    "salary_min": "It is the first thing people look for. Adverts that name it get more answers.",
    "location": "People work out from it how long their way would be.",
    "description": "It tells people what the work is and what it takes.",
    "dbs_level": "The page tells people which check awaits them, and which convictions they will be asked about.",
    "contact_email": "The page gives it to people who have a question before they apply.",
}
#: Fields that serve the same need: one of them is enough.
EITHER = {"salary_min": ("salary_min", "salary_max")}
NOTHING: Mapping[str, Any] = {}


def missing(vacancy: Vacancy, changed: Mapping[str, Any] = NOTHING) -> dict[str, str]:
    """Field → words for each thing that has to be filled in first, as if the changed values stood there."""
    needed = NEEDED_BY_ALL if vacancy.is_example else NEEDED
    return {field: words for field, words in needed.items() if not _is_stated(vacancy, field, changed)}


def _is_stated(vacancy: Vacancy, field: str, changed: Mapping[str, Any]) -> bool:
    values = (changed[one] if one in changed else getattr(vacancy, one) for one in EITHER.get(field, (field,)))
    return any(value not in (None, "", []) for value in values)
