"""The whole history of a vacancy."""

from flask import render_template, request, url_for

from recruitment.access import Permission, requires
from recruitment.vacancies.hr.door import own_vacancy, vacancies_hr
from recruitment.vacancies.hr.history import PER_PAGE, history_of
from recruitment.web.pagination import read_page


@vacancies_hr.get("/<id:vacancy_id>/history")
@requires(Permission.SEE_VACANCIES)
def show_history(vacancy_id: int) -> str:
    """Page by page, with long texts told word by word."""
    vacancy = own_vacancy(vacancy_id)
    page = min(read_page(request.args.get("page", "")), 1_000)
    found = history_of(vacancy, page, PER_PAGE)
    newer, older = (
        url_for("vacancies_hr.show_history", vacancy_id=vacancy.id, page=one) for one in (page - 1, page + 1)
    )
    return render_template("vacancies/hr/show_history.html", vacancy=vacancy, found=found, newer=newer, older=older)
