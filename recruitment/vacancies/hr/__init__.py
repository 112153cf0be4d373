"""Vacancies in the back office: the list, the editor, checks, preview and publishing, the examples."""

from recruitment.vacancies.hr import (
    beginning,
    checks,
    closing,
    editing,
    examples,
    listing,
    preview,
    publishing,
    role_types,
    uploading,
)
from recruitment.vacancies.hr.door import vacancies_hr

__all__ = [
    "beginning",
    "checks",
    "closing",
    "editing",
    "examples",
    "listing",
    "preview",
    "publishing",
    "role_types",
    "uploading",
    "vacancies_hr",
]
