"""Vacancies in the back office: the list, the editor, checks, preview, every move, role types, the examples."""

from recruitment.vacancies.hr import (
    beginning,
    checks,
    editing,
    examples,
    listing,
    moves,
    preview,
    role_types,
    second_look,
    showing,
    showing_history,
    uploading,
)
from recruitment.vacancies.hr.door import vacancies_hr

__all__ = [
    "beginning",
    "checks",
    "editing",
    "examples",
    "listing",
    "moves",
    "preview",
    "role_types",
    "second_look",
    "showing",
    "showing_history",
    "uploading",
    "vacancies_hr",
]
