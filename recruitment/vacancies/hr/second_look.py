"""The answer to changes that wait for a second person."""

from flask import request
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.vacancies.forms.move import MoveForm
from recruitment.vacancies.hr.door import own_vacancy, vacancies_hr
from recruitment.vacancies.hr.moving import done, show_move, try_move
from recruitment.vacancies.hr.waiting import waiting_for
from recruitment.vacancies.second_look import drop, let_in
from recruitment.vacancies.waiting import DROP, LET_IN


@vacancies_hr.route("/<id:vacancy_id>/changes", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def review_changes(vacancy_id: int) -> Response | tuple[str, int]:
    """Approve them, or drop them."""
    vacancy, form = own_vacancy(vacancy_id), MoveForm(own_vacancy(vacancy_id))
    is_no = request.form.get("answer") == "drop"
    move, act = (DROP, drop) if is_no else (LET_IN, let_in)
    if form.validate_on_submit() and try_move(move, vacancy, form, lambda held: act(held, by=current_user)):
        return done(vacancy, "Dropped. The advert stays as it was approved." if is_no else "Approved and public.")
    return show_move(DROP, vacancy, form, "review_changes", waiting=waiting_for(vacancy))
