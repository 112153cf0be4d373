"""The job seekers' page of a vacancy that may not be public."""

from flask import render_template

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.vacancies.hr.door import NOT_PUBLIC, address_of, own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.presentation import present
from recruitment.vacancies.why_here import why_here


@vacancies_hr.get("/<id:vacancy_id>/preview")
@requires(Permission.SEE_VACANCIES)
def preview_vacancy(vacancy_id: int) -> str:
    """The job seekers' page, of a vacancy in any state."""
    vacancy, instant = own_vacancy(vacancy_id), clock.now()
    return render_template(
        "vacancies/hr/preview_vacancy.html",
        page=present(vacancy, instant),
        why=why_here(vacancy, instant),
        back_url=address_of(vacancy),
        is_public=state_of(vacancy) not in NOT_PUBLIC,
    )
