"""Removing the examples: one button, and one question before it."""

from flask import abort, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing
from recruitment.employers.models import Employer
from recruitment.vacancies.examples import count_examples, employers_with_examples, remove_all_examples
from recruitment.vacancies.forms.moves import RemoveExamplesForm
from recruitment.vacancies.hr.door import vacancies_hr


@vacancies_hr.route("/examples/remove", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def remove_examples() -> Response | tuple[str, int]:
    """Asks, then removes."""
    employers = _own_employers_with_examples() or abort(404)
    form = RemoveExamplesForm(employers)
    if form.validate_on_submit():
        begin_writing()
        removed = remove_all_examples(form.chosen(), by=current_user)
        flash(f"{removed} example{'' if removed == 1 else 's'} removed.", "success")
        return redirect(url_for("vacancies_hr.list_vacancies"), 303)
    counts = [(employer.name, count_examples(employer)) for employer in employers]
    return render_template("vacancies/hr/remove_examples.html", form=form, counts=counts), form.status


def count_own_examples() -> int:
    """How many examples the account may remove."""
    return sum(count_examples(employer) for employer in _own_employers_with_examples())


def _own_employers_with_examples() -> list[Employer]:
    own = current_user.employer_id
    return [employer for employer in employers_with_examples() if own in (None, employer.id)]
