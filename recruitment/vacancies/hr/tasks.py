"""The sections of the editor as a list of tasks."""

from dataclasses import dataclass

from flask import url_for

from recruitment.vacancies.forms.sections import DONE, NEEDED, SECTIONS, Section
from recruitment.vacancies.hr.door import may_edit
from recruitment.vacancies.hr.hints import said_in
from recruitment.vacancies.models import Vacancy

TAG_KINDS = {DONE: "", NEEDED: "soon"}


@dataclass(frozen=True)
class Task:
    """A section on the list of tasks."""

    label: str
    url: str
    hint: str
    status: str
    tag_kind: str


def tasks(vacancy: Vacancy) -> list[Task]:
    """Every section, with what it lacks or says."""
    return [_task(vacancy, section) for section in SECTIONS]


def next_task(vacancy: Vacancy, listed: list[Task], done: str = "") -> Task | None:
    """Where to go on with a draft: the first section that publishing waits for, other than the one just looked at."""
    is_draft = vacancy.status == "draft" and may_edit(vacancy)
    needed = (task for task in listed if task.status == NEEDED and task.label != done)
    return next(needed, None) if is_draft else None


def _task(vacancy: Vacancy, section: Section) -> Task:
    address = url_for("vacancies_hr.edit_section", vacancy_id=vacancy.id, section=section.slug)
    status = section.status(vacancy)
    hint = ". ".join(section.lacks(vacancy)) or said_in(vacancy, section)
    return Task(section.title, address, hint, status, TAG_KINDS.get(status, "outline"))
