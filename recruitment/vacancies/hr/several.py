"""Extending or closing the vacancies that were ticked in the list: a page names each, then all are done or none."""

import re
from collections.abc import Callable

from flask import abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.database import begin_writing, stop_writing
from recruitment.vacancies.bulk import MOST, SomeRefused, end_all, extend_all, read_several
from recruitment.vacancies.forms.ending import UNDECIDED
from recruitment.vacancies.forms.several import CloseSeveralForm, ExtendSeveralForm, SeveralForm
from recruitment.vacancies.hr.door import vacancies_hr
from recruitment.vacancies.hr.rows import sorted_by_reason
from recruitment.vacancies.moves import CLOSE, EXTEND, Move

NONE_TICKED = "Tick the vacancies first, then choose what to do with them."


@vacancies_hr.route("/several/extend", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def extend_several() -> Response | tuple[str, int]:
    """One new closing time."""
    form = ExtendSeveralForm()

    def act(versions: dict[int, int]) -> int:
        return extend_all(versions, form.closes_at, by=current_user)

    return _answer(EXTEND, form, act, "extend_several", "extended")


@vacancies_hr.route("/several/close", methods=["GET", "POST"])
@requires(Permission.PUBLISH_VACANCIES)
def close_several() -> Response | tuple[str, int]:
    """One outcome."""
    form = CloseSeveralForm()

    def act(versions: dict[int, int]) -> int:
        outcome = form.outcome.data
        return end_all(versions, None if outcome == UNDECIDED else outcome, by=current_user)

    return _answer(CLOSE, form, act, "close_several", "closed")


def _answer(
    move: Move, form: SeveralForm, act: Callable[[dict[int, int]], int], template: str, done: str
) -> Response | tuple[str, int]:
    reasons: dict[int, str] = {}
    if form.validate_on_submit() and form.versions:
        begin_writing()
        try:
            _only_own(form.versions)
            count = act(form.versions)
            flash(f"{count} {'vacancy' if count == 1 else 'vacancies'} {done}.", "success")
            return redirect(url_for("vacancies_hr.list_vacancies"), 303)
        except SomeRefused as problem:
            stop_writing()
            reasons = problem.reasons
            form.form_errors.append("Nothing was done: some of them can't be changed. Look at the rest, and try again")
    return _show(move, form, template, reasons)


def _show(move: Move, form: SeveralForm, template: str, reasons: dict[int, str]) -> Response | tuple[str, int]:
    """Who can be moved, and who can't and why."""
    vacancies = read_several(list(form.versions) or _ticked(), current_user.employer_id)
    if not vacancies:
        flash(NONE_TICKED, "error")
        return redirect(url_for("vacancies_hr.list_vacancies"), 303)
    possible, refused = sorted_by_reason(vacancies, move, reasons)
    if not form.errors or reasons:
        form.is_about(possible)
    page = f"vacancies/hr/{template}.html"
    return render_template(page, form=form, possible=possible, refused=refused), form.status


def _only_own(versions: dict[int, int]) -> None:
    """What the form names must all be there, and all the employer's."""
    if len(read_several(list(versions), current_user.employer_id)) != len(versions):
        abort(404)


def _ticked() -> list[int]:
    asked = request.args.getlist("id")[:MOST]
    return [int(text) for text in asked if re.fullmatch("[1-9][0-9]{0,9}", text)]
