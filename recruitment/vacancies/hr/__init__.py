"""Vacancies in the back office: the list, the editor, checks, preview, every move, role types, the examples."""

from recruitment.vacancies.hr import (
    approving,
    beginning,
    checks,
    closing,
    copying,
    editing,
    examples,
    listing,
    preview,
    publishing,
    role_types,
    several,
    showing_history,
    templates,
    uploading,
)
from recruitment.vacancies.hr.door import vacancies_hr

__all__ = [
    "approving",
    "beginning",
    "checks",
    "closing",
    "copying",
    "editing",
    "examples",
    "listing",
    "preview",
    "publishing",
    "role_types",
    "several",
    "showing_history",
    "templates",
    "uploading",
    "vacancies_hr",
]
