"""Rows of the list of vacancies."""

from flask import url_for

from recruitment.access import Permission, may
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.hr.door import may_see_people, state_of
from recruitment.vacancies.models import Vacancy
from recruitment.web.template_filters import instant_in_words


def columns(several_employers: bool) -> list[dict[str, object]]:
    """What the table shows."""
    labels = ["Vacancy", "Role and team", *(["Employer"] if several_employers else []), "Closes"]
    return [{"label": label} for label in [*labels, *(["People"] if may(Permission.SEE_OWN_REGISTRATIONS) else [])]]


def row(vacancy: Vacancy, several_employers: bool) -> dict[str, object]:
    """One vacancy, cell by cell."""
    role = vacancy.role_type.name if vacancy.role_type else "Role not stated"
    cells: list[dict[str, object]] = [
        {
            "text": vacancy.title,
            "url": url_for("vacancies_hr.show_vacancy", vacancy_id=vacancy.id),
            "hint": vacancy.reference,
            "mark": "Example" if vacancy.is_example else "",
        },
        {"text": role, "hint": vacancy.team.name if vacancy.team else ""},
    ]
    if several_employers:
        cells.append({"text": vacancy.employer.short_name})
    cells.append({"text": _closing(vacancy), "hint": _publishing(vacancy)})
    if may(Permission.SEE_OWN_REGISTRATIONS):
        cells.append(_people(vacancy))
    return {"cells": cells}


def _closing(vacancy: Vacancy) -> str:
    return closing_in_words(vacancy.closes_at) if vacancy.closes_at else "No date yet"


def _publishing(vacancy: Vacancy) -> str:
    is_scheduled = state_of(vacancy) == "scheduled" and vacancy.publish_at is not None
    return f"Published from {instant_in_words(vacancy.publish_at)}" if is_scheduled and vacancy.publish_at else ""


def _people(vacancy: Vacancy) -> dict[str, object]:
    if not may_see_people(vacancy):
        return {"text": "–"}
    return {"text": "Registrations", "url": url_for("registrations_hr.list_for_vacancy", vacancy_id=vacancy.id)}
