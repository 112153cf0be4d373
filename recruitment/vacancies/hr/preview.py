"""The job seekers' page of a vacancy that may not be public."""

from flask import render_template

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.vacancies.hr.door import NOT_PUBLIC, address_of, own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.presentation import present


@vacancies_hr.get("/<id:vacancy_id>/preview")
@requires(Permission.SEE_VACANCIES)
def preview_vacancy(vacancy_id: int) -> str:
    """The job seekers' page, of a vacancy in any state."""
    vacancy = own_vacancy(vacancy_id)
    return render_template(
        "vacancies/hr/preview_vacancy.html",
        page=present(vacancy, clock.now()),
        back_url=address_of(vacancy),
        is_public=state_of(vacancy) not in NOT_PUBLIC,
    )
