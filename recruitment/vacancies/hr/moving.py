"""What the pages that move a vacancy share: it is done over the version that was seen, or the page says why not."""

from collections.abc import Callable

from flask import flash, redirect, render_template
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.forms.move import MoveForm
from recruitment.vacancies.hr.door import address_of, own_vacancy
from recruitment.vacancies.lifecycle import CannotPublish
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove, Move, barrier, check
from recruitment.vacancies.versions import ChangedMeanwhile

MEANWHILE = "Nothing was done: somebody changed this vacancy meanwhile. Look at it again, then decide"


class Refused(Exception):
    """The form knows why."""


def try_move(move: Move, vacancy: Vacancy, form: MoveForm, act: Callable[[Vacancy], object]) -> bool:
    """Act in the writing transaction. False, with the reason in the form, when nothing was written."""
    begin_writing()
    try:
        held = own_vacancy(vacancy.id)
        check(move, held, current_user)
        if not form.is_over(held):
            raise ChangedMeanwhile
        act(held)
    except CannotPublish as problem:
        form.tell(*problem.problems.values())
    except CannotMove as problem:
        form.tell(str(problem))
    except ChangedMeanwhile:
        form.tell(MEANWHILE)
    except Refused:
        pass
    if form.errors:
        stop_writing()
        form.renew_version(vacancy)
    return not form.errors


def done(vacancy: Vacancy, words: str) -> Response:
    """Back to the vacancy, which says what was done."""
    flash(words, "success")
    return redirect(address_of(vacancy), 303)


def show_move(
    move: Move, vacancy: Vacancy, form: MoveForm, template: str, **more: object
) -> Response | tuple[str, int]:
    """The question; or back to the vacancy with the reason, when this can't be done to it at all."""
    if reason := barrier(move, vacancy, current_user, clock.now()):
        flash(f"{reason}.", "error")
        return redirect(address_of(vacancy), 303)
    return render_template(f"vacancies/hr/{template}.html", vacancy=vacancy, form=form, **more), form.status
