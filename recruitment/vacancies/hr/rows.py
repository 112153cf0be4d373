"""Rows of the list of vacancies."""

from collections.abc import Mapping, Sequence

from flask import url_for
from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.hr.door import may_see_people, state_of
from recruitment.vacancies.hr.narrowing import address
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import Move, barrier
from recruitment.vacancies.worklist import Wanted
from recruitment.web.template_filters import instant_in_words


def columns(wanted: Wanted, several_employers: bool) -> list[dict[str, object]]:
    """What the table shows, and where a heading leads that orders by its column."""
    told = [_ordering(wanted, "Vacancy", "title"), _ordering(wanted, "Role and team", "role")]
    if several_employers:
        told.append({"label": "Employer"})
    told.append(_ordering(wanted, "Closes", "closes"))
    if may(Permission.SEE_OWN_REGISTRATIONS):
        told.append({"label": "People"})
    return told


def _ordering(wanted: Wanted, label: str, key: str) -> dict[str, object]:
    """A second press turns the order round."""
    order = {key: "ascending", f"-{key}": "descending"}.get(wanted.sort, "none")
    to = f"-{key}" if order == "ascending" else key
    return {"label": label, "url": address(wanted, sort=to), "order": order}


def sorted_by_reason(
    vacancies: Sequence[Vacancy], move: Move, reasons: Mapping[int, str]
) -> tuple[list[Vacancy], list[tuple[Vacancy, str]]]:
    """Those that can be moved, and those that can't with the reason: found just now, or when it was tried."""
    told = [(one, reasons.get(one.id) or barrier(move, one, current_user, clock.now())) for one in vacancies]
    return [one for one, reason in told if not reason], [(one, reason) for one, reason in told if reason]


def row(
    vacancy: Vacancy, several_employers: bool, *, shows_state: bool = False, is_ticked: bool = False
) -> dict[str, object]:
    """One vacancy, cell by cell, and the box that ticks it."""
    role = vacancy.role_type.name if vacancy.role_type else "Role not stated"
    cells: list[dict[str, object]] = [
        {
            "text": vacancy.title,
            "url": url_for("vacancies_hr.show_vacancy", vacancy_id=vacancy.id),
            "hint": f"{vacancy.reference} · {state_of(vacancy).capitalize()}" if shows_state else vacancy.reference,
            "mark": "Example" if vacancy.is_example else "",
        },
        {"text": role, "hint": vacancy.team.name if vacancy.team else ""},
    ]
    if several_employers:
        cells.append({"text": vacancy.employer.short_name})
    cells.append({"text": _closing(vacancy), "hint": _publishing(vacancy)})
    if may(Permission.SEE_OWN_REGISTRATIONS):
        cells.append(_people(vacancy))
    tick = {"value": vacancy.id, "label": f"Tick {vacancy.title}, {vacancy.reference}", "is_ticked": is_ticked}
    return {"cells": cells, "tick": tick}


def _closing(vacancy: Vacancy) -> str:
    return closing_in_words(vacancy.closes_at) if vacancy.closes_at else "No date yet"


def _publishing(vacancy: Vacancy) -> str:
    is_scheduled = state_of(vacancy) == "scheduled" and vacancy.publish_at is not None
    return f"Published from {instant_in_words(vacancy.publish_at)}" if is_scheduled and vacancy.publish_at else ""


def _people(vacancy: Vacancy) -> dict[str, object]:
    if not may_see_people(vacancy):
        return {"text": "–"}
    return {"text": "Registrations", "url": url_for("registrations_hr.list_for_vacancy", vacancy_id=vacancy.id)}
