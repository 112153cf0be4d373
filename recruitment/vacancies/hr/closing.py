"""The end of a vacancy: moved to a later time, or now, with what came of it."""

from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.vacancies.ending import NotLater, close, end, extend
from recruitment.vacancies.forms.ending import UNDECIDED, EndVacancyForm, ExtendVacancyForm
from recruitment.vacancies.hr.door import own_vacancy, state_of, vacancies_hr
from recruitment.vacancies.hr.moving import Refused, done, show_move, try_move
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CLOSE, END, EXTEND

SAID = {
    UNDECIDED: "Closed.",
    "filled-here": "Recorded as filled through this site.",
    "filled-elsewhere": "Recorded as filled another way.",
    "withdrawn": "Withdrawn.",
}


@vacancies_hr.route("/<id:vacancy_id>/close", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def close_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """Asks what came of it; of a closed one the same is recorded afterwards."""
    vacancy = own_vacancy(vacancy_id)
    is_closed = state_of(vacancy) == "closed"
    form, move = EndVacancyForm(vacancy, may_stay_undecided=not is_closed), END if is_closed else CLOSE
    if form.validate_on_submit() and try_move(move, vacancy, form, lambda held: _end(held, form)):
        return done(vacancy, SAID[form.outcome.data])
    return show_move(move, vacancy, form, "close_vacancy", is_closed=is_closed)


@vacancies_hr.route("/<id:vacancy_id>/extend", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def extend_vacancy(vacancy_id: int) -> Response | tuple[str, int]:
    """A later closing time; one that closed lately is open again."""
    vacancy = own_vacancy(vacancy_id)
    form, is_closed = ExtendVacancyForm(vacancy), state_of(vacancy) == "closed"
    if form.validate_on_submit() and try_move(EXTEND, vacancy, form, lambda held: _extend(held, form)):
        return done(vacancy, "Open again." if is_closed else "Extended.")
    return show_move(EXTEND, vacancy, form, "extend_vacancy", is_closed=is_closed)


def _end(vacancy: Vacancy, form: EndVacancyForm) -> None:
    if form.outcome.data == UNDECIDED:
        close(vacancy, by=current_user)
    else:
        end(vacancy, form.outcome.data, by=current_user)


def _extend(vacancy: Vacancy, form: ExtendVacancyForm) -> None:
    try:
        extend(vacancy, form.closes_at, by=current_user)
    except NotLater as problem:
        form.refuse_closing(str(problem))
        raise Refused from problem
