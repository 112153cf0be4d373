"""Saving a page of the editor: written whole, or the form says why not."""

from flask_login import current_user

from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.drafting import ReferenceTaken
from recruitment.vacancies.editing import ReferenceFixed, StillNeeded, edit_vacancy
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.hr.door import may_edit
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import ChangedMeanwhile


def save_section(vacancy: Vacancy, form: SectionForm) -> int:
    """Write what was typed; otherwise the form says why not. Returns the answer's status."""
    begin_writing()
    if not may_edit(vacancy):
        stop_writing()
        form.form_errors.append("Nothing was saved: it has been published, and your role can't change it. Keep a copy")
        return 403
    try:
        edit_vacancy(vacancy, form.values(), by=current_user, version=form.version_seen)
        return 303
    except ChangedMeanwhile:
        stop_writing()
        return 409
    except ReferenceTaken:
        stop_writing()
        form.tell("reference", "Another vacancy has this reference. Enter a different one")
    except ReferenceFixed:
        stop_writing()
        form.tell("reference", f"Keep {vacancy.reference}: the vacancy has been public under it")
    except StillNeeded as problem:
        stop_writing()
        form.tell_all(problem.problems)
    return 422
