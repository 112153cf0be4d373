"""Handing a vacancy in for a second person's look, taking it back, and sending it back."""

from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.vacancies.approval import send_back, submit, take_back
from recruitment.vacancies.ending import unschedule
from recruitment.vacancies.forms.approval import SendBackVacancyForm, SubmitVacancyForm
from recruitment.vacancies.forms.move import MoveForm
from recruitment.vacancies.hr.door import own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.hr.mending import to_mend
from recruitment.vacancies.hr.moving import done, show_move, try_move
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import SEND_BACK, SUBMIT, TAKE_BACK, UNSCHEDULE


@vacancies_hr.route("/<id:vacancy_id>/submit", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def submit_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """With an optional note; or the list of what has to be mended first."""
    vacancy = own_vacancy(vacancy_id)
    form = SubmitVacancyForm(vacancy)
    if form.validate_on_submit() and try_move(SUBMIT, vacancy, form, lambda held: _submit(held, form)):
        return done(vacancy, "Submitted. HR managers have been told by email.")
    return show_move(SUBMIT, vacancy, form, "submit_vacancy", to_mend=to_mend(vacancy, vacancy.publish_at))


@vacancies_hr.route("/<id:vacancy_id>/take-back", methods=["GET", "POST"])
@requires(Permission.DRAFT_VACANCIES)
def take_back_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """What was submitted, by its submitter; what is scheduled, by whoever publishes."""
    vacancy = own_vacancy(vacancy_id)
    form = MoveForm(vacancy)
    is_scheduled = state_of(vacancy) == "scheduled"
    move, act = (UNSCHEDULE, unschedule) if is_scheduled else (TAKE_BACK, take_back)
    if form.validate_on_submit() and try_move(move, vacancy, form, lambda held: act(held, by=current_user)):
        return done(vacancy, "Taken back. It is a draft again.")
    return show_move(move, vacancy, form, "take_back_vacancy", is_scheduled=is_scheduled)


@vacancies_hr.route("/<id:vacancy_id>/send-back", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def send_back_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """With what has to be changed."""
    vacancy = own_vacancy(vacancy_id)
    form = SendBackVacancyForm(vacancy)
    if form.validate_on_submit() and try_move(SEND_BACK, vacancy, form, lambda held: _send_back(held, form)):
        return done(vacancy, "Sent back. It is a draft again, and whoever submitted it has been told.")
    return show_move(SEND_BACK, vacancy, form, "send_back_vacancy")


def _submit(vacancy: Vacancy, form: SubmitVacancyForm) -> None:
    submit(vacancy, by=current_user, note=form.note.data)


def _send_back(vacancy: Vacancy, form: SendBackVacancyForm) -> None:
    send_back(vacancy, str(form.comment.data), by=current_user)
