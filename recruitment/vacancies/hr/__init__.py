"""Vacancies in the back office: the list, the editor, checks, preview and publishing, the examples."""

from recruitment.vacancies.hr import (
    beginning,
    checking,
    closing,
    editing,
    examples,
    listing,
    living_wage,
    preview,
    publishing,
    uploading,
)
from recruitment.vacancies.hr.door import vacancies_hr

__all__ = [
    "beginning",
    "checking",
    "closing",
    "editing",
    "examples",
    "listing",
    "living_wage",
    "preview",
    "publishing",
    "uploading",
    "vacancies_hr",
]
