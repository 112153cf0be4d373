"""The page of an advert's checks, and the reason for wording that may discriminate."""

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.advert_checks.reasons import give_reason, words_to_explain
from recruitment.vacancies.forms.wording import ExplainWordingForm
from recruitment.vacancies.hr.checks.findings import findings_of, grouped
from recruitment.vacancies.hr.door import may_edit, own_vacancy, vacancies_hr
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import ChangedMeanwhile


@vacancies_hr.route("/<id:vacancy_id>/checks", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def check_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """What stops it, what needs a reason, and advice."""
    vacancy = own_vacancy(vacancy_id)
    findings = findings_of(vacancy)
    form = ExplainWordingForm(vacancy, words_to_explain(findings))
    may_explain = bool(form.words) and may_edit(vacancy)
    if may_explain and form.validate_on_submit() and _explain(vacancy, form):
        flash("Reason kept. It stands in the history.", "success")
        return redirect(url_for("vacancies_hr.check_vacancy", vacancy_id=vacancy.id), 303)
    page = render_template(
        "vacancies/hr/check_vacancy.html",
        vacancy=vacancy,
        groups=grouped(vacancy, findings),
        form=form,
        may_explain=may_explain,
    )
    return page, form.status


def _explain(vacancy: Vacancy, form: ExplainWordingForm) -> bool:
    """Whether it was kept; otherwise the form says why not."""
    begin_writing()
    try:
        give_reason(vacancy, form.reason.data or "", form.explained, by=current_user)
    except ChangedMeanwhile as problem:
        stop_writing()
        form.form_errors.append(f"{problem}. Read it again, then send the reason again")
        return False
    return True
