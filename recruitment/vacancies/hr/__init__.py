"""Vacancies in the back office: the list, the editor, preview and publishing, the examples."""

from recruitment.vacancies.hr import beginning, closing, editing, examples, listing, preview, publishing, uploading
from recruitment.vacancies.hr.door import vacancies_hr

__all__ = [
    "beginning",
    "closing",
    "editing",
    "examples",
    "listing",
    "preview",
    "publishing",
    "uploading",
    "vacancies_hr",
]
