"""The editor: a page for each task of a vacancy."""

from flask import abort, flash, redirect, render_template, request
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.forms.sections import BY_SLUG, Section
from recruitment.vacancies.hr.beside import beside, wordings
from recruitment.vacancies.hr.conflict import conflict_of
from recruitment.vacancies.hr.door import address_of, editable_vacancy, own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.hr.saving import save_section
from recruitment.vacancies.hr.tasks import next_task, tasks
from recruitment.vacancies.hr.waiting import waits_in
from recruitment.vacancies.models import Vacancy


@vacancies_hr.route("/<id:vacancy_id>/edit/<section>", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def edit_section(vacancy_id: int, section: str) -> Response | tuple[str, int]:
    """One page of the editor, saved by itself; its other button saves nothing and shows what would be."""
    vacancy = own_vacancy(vacancy_id) if request.method == "POST" else editable_vacancy(vacancy_id)
    part = BY_SLUG.get(section) or abort(404)
    form = part.open(vacancy)
    is_sent = form.validate_on_submit() and not form.asks_for_preview
    status = save_section(vacancy, form) if is_sent else (200 if form.is_half_typed else form.status)
    if status == 303:
        waits = " What applicants rely on waits for a second person." if waits_in(vacancy, part) else ""
        flash(f"{part.title}: saved.{waits}", "success")
        return redirect(_address_after(vacancy, part), 303)
    return _show_section(vacancy, part, form, status)


def _address_after(vacancy: Vacancy, section: Section) -> str:
    """The next section that is needed, for whoever asked for it; else the page of the vacancy."""
    following = next_task(vacancy, tasks(vacancy), section.title) if request.form.get("then") == "next" else None
    return following.url if following else address_of(vacancy)


def _show_section(vacancy: Vacancy, section: Section, form: SectionForm, status: int) -> tuple[str, int]:
    conflict = conflict_of(vacancy, section, form) if status == 409 else None
    if conflict:
        form.renew_version()
        form.form_errors.append("Nothing was saved: somebody changed this vacancy meanwhile")
    page = render_template(
        "vacancies/hr/edit_section.html",
        vacancy=vacancy,
        state=state_of(vacancy),
        waits=waits_in(vacancy, section),
        section=section,
        form=form,
        conflict=conflict,
        beside=beside(vacancy, section, form),
        goes_on=next_task(vacancy, tasks(vacancy), section.title) is not None,
        snippets=wordings(vacancy, section),
    )
    return page, form.status if status == 422 else status
