"""Beginning a new vacancy, empty or with a template."""

from flask import flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.vacancies.drafting import draft_vacancy
from recruitment.vacancies.forms.moves import NewVacancyForm
from recruitment.vacancies.hr.door import own_employers, vacancies_hr
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.templates import begin_from, templates_of


@vacancies_hr.route("/new", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def new_vacancy() -> Response | tuple[str, int]:
    """A title is enough; the rest is a list of tasks."""
    employers = own_employers()
    form = NewVacancyForm(employers, templates_of(employers), chosen=request.args.get("template", ""))
    if form.validate_on_submit():
        begin_writing()
        vacancy = _begin(form)
        flash("Draft saved. Fill in the rest in any order.", "success")
        return redirect(url_for("vacancies_hr.show_vacancy", vacancy_id=vacancy.id), 303)
    return render_template("vacancies/hr/new_vacancy.html", form=form), form.status


def _begin(form: NewVacancyForm) -> Vacancy:
    title, template = str(form.title.data), form.chosen_template
    if template is not None:
        return begin_from(template, title, by=current_user)
    return draft_vacancy(form.chosen_employer, {"title": title}, by=current_user)
