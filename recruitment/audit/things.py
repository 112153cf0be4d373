"""The things that entries are about: how they are called, what names one of them, and which page shows it.

This room stands below those that own the things, so it knows tables and pages by their names alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask import current_app, url_for
from sqlalchemy import ColumnElement, String, cast, func, select

from recruitment.access import Permission, may
from recruitment.database import Base, db


@dataclass(frozen=True)
class Kind:
    """A table: its rows in words, the column that names one, and the page that shows one."""

    label: str
    named_by: str = ""
    endpoint: str = ""
    argument: str = ""


#: Only columns that may stand on the page: of applicants the reference.
KINDS = {
    "account": Kind("Account", "email", "accounts_hr.show_colleague", "account_id"),
    "benefit": Kind("Benefit", "title"),
    "complaint": Kind("Complaint", "reference", "privacy_hr.show_complaint", "complaint_id"),
    "employer": Kind("Employer", "short_name"),
    "freshness": Kind("Site"),
    "inspection": Kind("Inspection"),
    "outbox_mail": Kind("Mail"),
    "page": Kind("Page", "slug"),
    "registration": Kind("Registration", "reference", "registrations_hr.show_registration", "registration_id"),
    "role_type": Kind("Role type", "name"),
    "team": Kind("Team", "name"),
    "vacancy": Kind("Vacancy", "reference", "vacancies_hr.show_vacancy", "vacancy_id"),
    "vacancy_upload": Kind("File to import"),
}


def label_of(kind: str) -> str:
    """In words, also of a table that nobody named here yet."""
    return KINDS[kind].label if kind in KINDS else kind.replace("_", " ").capitalize()


def names_of(kind: str, ids: Iterable[str]) -> dict[str, str]:
    """Id → name of the rows that are still there."""
    table, name = Base.metadata.tables.get(kind), _name_column(kind)
    wanted = [int(one) for one in ids if one.isdecimal()]
    if table is None or name is None or not wanted:
        return {}
    rows = db.session.execute(select(table.c.id, name).where(table.c.id.in_(wanted)))
    return {str(id_): str(text) for id_, text in rows if text}


def ids_called(kind: str, text: str) -> list[str]:
    """The ids of what has this name, in any case; a number is an id itself."""
    table, name = Base.metadata.tables.get(kind), _name_column(kind)
    found = [text] if text.isdecimal() else []
    if table is not None and name is not None:
        rows = db.session.scalars(select(table.c.id).where(func.lower(name) == text.lower()).order_by(table.c.id))
        found += [str(one) for one in rows]
    return found


def page_of(kind: str, thing_id: str) -> str:
    """The page that shows it, for those who may open it; nothing where there is none."""
    known = KINDS.get(kind)
    view = current_app.view_functions.get(known.endpoint) if known else None
    permission: Permission | None = getattr(view, "required_permission", None)
    if known is None or permission is None or not may(permission) or thing_id == "0":
        return ""
    part: dict[str, Any] = {known.argument: int(thing_id)}
    return url_for(known.endpoint, **part)


def _name_column(kind: str) -> ColumnElement[str] | None:
    table = Base.metadata.tables.get(kind)
    name = KINDS[kind].named_by if kind in KINDS else ""
    return cast(table.c[name], String) if table is not None and name in table.c else None
