"""Changes to an approved advert that wait for a second person: what would be different, and the answer."""

from dataclasses import dataclass

from flask import request
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.forms.move import MoveForm
from recruitment.vacancies.forms.sections import BY_FIELD, Section
from recruitment.vacancies.hr.door import own_vacancy, vacancies_hr
from recruitment.vacancies.hr.moving import done, show_move, try_move
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import barrier
from recruitment.vacancies.second_look import DROP, LET_IN, drop, let_in, waiting
from recruitment.vacancies.wording import in_words


@dataclass(frozen=True)
class Waiting:
    """Who proposed what last, in rows of a table."""

    who: str
    rows: list[dict[str, object]]
    #: Why the person who looks can't approve it; empty when they can.
    barrier: str


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


def waiting_for(vacancy: Vacancy) -> Waiting | None:
    """None when nothing waits."""
    values = waiting(vacancy)
    if not values or vacancy.waiting_changes is None:
        return None
    reason = barrier(LET_IN, vacancy, current_user, clock.now())
    return Waiting(
        vacancy.waiting_changes["by"], [_row(vacancy, name, value) for name, value in values.items()], reason
    )


def waits_in(vacancy: Vacancy, section: Section) -> bool:
    """Whether something of this page does."""
    return not waiting(vacancy).keys().isdisjoint(section.fields)


def _row(vacancy: Vacancy, name: str, value: object) -> dict[str, object]:
    texts = (BY_FIELD[name].label(name), in_words(name, plain(value_of(vacancy, name))), in_words(name, plain(value)))
    return {"cells": [{"text": text} for text in texts]}
