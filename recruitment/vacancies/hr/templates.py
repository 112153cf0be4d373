"""The employer's templates, and taking one away."""

from flask import abort, flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select
from werkzeug.wrappers import Response

from recruitment.access import Permission, of_own_employer, requires
from recruitment.database import begin_writing, db
from recruitment.vacancies.hr.door import own_employers, vacancies_hr
from recruitment.vacancies.models import VacancyTemplate
from recruitment.vacancies.templates import delete_template, templates_of
from recruitment.web.forms import ActionForm
from recruitment.web.template_filters import instant_in_words

COLUMNS = [{"label": "Template"}, {"label": "Saved"}, {"label": "Begin"}, {"label": "Delete"}]


@vacancies_hr.get("/templates")
@requires(Permission.DRAFT_VACANCIES)
def list_templates() -> str:
    """By name, each with what it begins."""
    employers = own_employers()
    rows = [_row(template, several=len(employers) > 1) for template in templates_of(employers)]
    return render_template("vacancies/hr/list_templates.html", columns=COLUMNS, rows=rows)


@vacancies_hr.route("/templates/<id:vacancy_template_id>/delete", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def remove_template(vacancy_template_id: int) -> Response | tuple[str, int]:
    """Asks, then deletes it."""
    template, form = _own_template(vacancy_template_id), ActionForm()
    if form.validate_on_submit():
        begin_writing()
        name = template.name
        delete_template(_own_template(vacancy_template_id), by=current_user)
        flash(f"Template “{name}” deleted.", "success")
        return redirect(url_for("vacancies_hr.list_templates"), 303)
    return render_template("vacancies/hr/remove_template.html", template=template, form=form), form.status


def _row(template: VacancyTemplate, *, several: bool) -> dict[str, object]:
    begin = url_for("vacancies_hr.new_vacancy", template=template.id)
    delete = url_for("vacancies_hr.remove_template", vacancy_template_id=template.id)
    cells: list[dict[str, object]] = [
        {"text": template.name, "hint": template.employer.short_name if several else ""},
        {"text": instant_in_words(template.updated_at)},
        {"text": f"Begin with {template.name}", "url": begin},
        {"text": f"Delete {template.name}", "url": delete},
    ]
    return {"cells": cells}


def _own_template(template_id: int) -> VacancyTemplate:
    wanted = select(VacancyTemplate).where(VacancyTemplate.id == template_id)
    found: VacancyTemplate | None = db.session.scalar(of_own_employer(wanted, VacancyTemplate.employer_id))
    return found or abort(404)
