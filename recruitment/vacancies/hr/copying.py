"""Taking what a vacancy says into a copy, the next round, or a template."""

from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.vacancies import copying
from recruitment.vacancies.forms.copying import CopyVacancyForm, SaveTemplateForm
from recruitment.vacancies.forms.ending import RelistVacancyForm
from recruitment.vacancies.hr.door import own_vacancy, vacancies_hr
from recruitment.vacancies.hr.moving import Refused, done, show_move, try_move
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import COPY, RELIST, SAVE_TEMPLATE
from recruitment.vacancies.templates import NameTaken, save_template


@vacancies_hr.route("/<id:vacancy_id>/copy", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def copy_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """A draft that says the same under another title."""
    vacancy, made = own_vacancy(vacancy_id), list[Vacancy]()
    form = CopyVacancyForm(vacancy)

    def act(held: Vacancy) -> None:
        made.append(copying.copy_vacancy(held, str(form.title.data), by=current_user))

    if form.validate_on_submit() and try_move(COPY, vacancy, form, act):
        return done(made[0], f"Copied from {vacancy.reference}. This is the copy: a draft without dates.")
    return show_move(COPY, vacancy, form, "copy_vacancy")


@vacancies_hr.route("/<id:vacancy_id>/relist", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def relist_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """A draft of the next round, with its closing time."""
    vacancy, made = own_vacancy(vacancy_id), list[Vacancy]()
    form = RelistVacancyForm(vacancy)

    def act(held: Vacancy) -> None:
        made.append(copying.relist(held, form.closes_at, by=current_user))

    if form.validate_on_submit() and try_move(RELIST, vacancy, form, act):
        return done(made[0], f"Relisted from {vacancy.reference}. This is the new round: a draft to look through.")
    return show_move(RELIST, vacancy, form, "relist_vacancy")


@vacancies_hr.route("/<id:vacancy_id>/template", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def save_as_template(vacancy_id: int) -> Response | tuple[str, int]:
    """What new vacancies can begin with, under a name."""
    vacancy = own_vacancy(vacancy_id)
    form = SaveTemplateForm(vacancy)
    if form.validate_on_submit() and try_move(SAVE_TEMPLATE, vacancy, form, lambda held: _save(held, form)):
        return done(vacancy, f"Saved as the template “{form.name.data}”. New vacancies can begin with it.")
    return show_move(SAVE_TEMPLATE, vacancy, form, "save_as_template")


def _save(vacancy: Vacancy, form: SaveTemplateForm) -> None:
    try:
        save_template(vacancy, str(form.name.data), replaces=form.replaces.data, by=current_user)
    except NameTaken as problem:
        form.refuse_name()
        raise Refused from problem
