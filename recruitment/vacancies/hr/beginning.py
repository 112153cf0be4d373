"""Beginning a new vacancy."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.vacancies.drafting import draft_vacancy
from recruitment.vacancies.forms.moves import NewVacancyForm
from recruitment.vacancies.hr.door import own_employers, vacancies_hr


@vacancies_hr.route("/new", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def new_vacancy() -> Response | tuple[str, int]:
    """A title is enough; the rest is a list of tasks."""
    form = NewVacancyForm(own_employers())
    if form.validate_on_submit():
        begin_writing()
        vacancy = draft_vacancy(form.chosen_employer, {"title": form.title.data}, by=current_user)
        flash("Draft saved. Fill in the rest in any order.", "success")
        return redirect(url_for("vacancies_hr.show_vacancy", vacancy_id=vacancy.id), 303)
    return render_template("vacancies/hr/new_vacancy.html", form=form), form.status
