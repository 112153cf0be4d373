"""One vacancy, with its list of tasks."""

from flask import render_template

from recruitment.access import Permission, requires
from recruitment.vacancies.hr.door import may_edit, may_see_people, own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.hr.options import moves_and_history
from recruitment.vacancies.hr.overview import outline, overview
from recruitment.vacancies.hr.tasks import next_task, tasks
from recruitment.vacancies.hr.waiting import waiting_for


@vacancies_hr.get("/<id:vacancy_id>")
@requires(Permission.SEE_VACANCIES)
def show_vacancy(vacancy_id: int) -> str:
    """What it says, what it lacks, what can be done, and what was done."""
    vacancy = own_vacancy(vacancy_id)
    listed = tasks(vacancy)
    return render_template(
        "vacancies/hr/show_vacancy.html",
        vacancy=vacancy,
        overview=overview(vacancy, state_of(vacancy)),
        tasks=listed,
        next_task=next_task(vacancy, listed),
        outline=outline(vacancy),
        may_edit=may_edit(vacancy),
        may_see_people=may_see_people(vacancy),
        waiting=waiting_for(vacancy),
        **moves_and_history(vacancy),
    )
