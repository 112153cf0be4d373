"""The list of role types: administrators keep it for every employer."""

import re

from flask import abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, requires
from recruitment.audit.saving import save
from recruitment.database import db
from recruitment.vacancies import role_types as rules
from recruitment.vacancies.forms.role_types import RoleTypeForm, RoleTypesForm
from recruitment.vacancies.hr.door import vacancies_hr
from recruitment.vacancies.models import RoleType
from recruitment.web.navigation import Link


@vacancies_hr.route("/role-types", methods=["GET", "POST"])
@requires(Permission.MANAGE_SITE)
def list_role_types() -> Response | tuple[str, int]:
    """In the order of the filter; buttons move one up or down."""
    form = RoleTypesForm()
    status = save(form, _move)
    if status == 303:
        return _back_with("Moved.")
    shown = [(one, rules.uses_of(one)) for one in rules.all_role_types()]
    return render_template("vacancies/hr/list_role_types.html", form=form, role_types=shown), status


@vacancies_hr.route("/role-types/add", methods=["GET", "POST"])
@requires(Permission.MANAGE_SITE)
def new_role_type() -> Response | tuple[str, int]:
    """Last in the order."""
    form = RoleTypeForm()
    status = save(form, lambda: rules.add_role_type(form.name.data or "", by=current_user))
    if status == 303:
        return _back_with("Role type added.")
    return render_template("vacancies/hr/edit_role_type.html", form=form, back=_back(), role_type=None), status


@vacancies_hr.route("/role-types/<id:role_type_id>", methods=["GET", "POST"])
@requires(Permission.MANAGE_SITE)
def edit_role_type(role_type_id: int) -> Response | tuple[str, int]:
    """Another name, under the same value."""
    held = _role_type(role_type_id)
    form = RoleTypeForm(held)
    status = save(form, lambda: rules.rename_role_type(held, form.name.data or "", by=current_user))
    if status == 303:
        return _back_with("Role type renamed.")
    return render_template("vacancies/hr/edit_role_type.html", form=form, back=_back(), role_type=held), status


@vacancies_hr.route("/role-types/<id:role_type_id>/remove", methods=["GET", "POST"])
@requires(Permission.MANAGE_SITE)
def remove_role_type(role_type_id: int) -> Response | tuple[str, int]:
    """Only while no vacancy has it."""
    held, form = _role_type(role_type_id), RoleTypesForm()
    status = save(form, lambda: rules.remove_role_type(held, by=current_user))
    if status == 303:
        return _back_with("Role type removed.")
    return render_template("vacancies/hr/remove_role_type.html", form=form, back=_back(), role_type=held), status


def _role_type(role_type_id: int) -> RoleType:
    return db.session.get(RoleType, role_type_id) or abort(404)


def _move() -> None:
    asked = re.fullmatch(r"([1-9][0-9]{0,8})-(up|down)", request.form.get("move", "")) or abort(404)
    rules.move_role_type(_role_type(int(asked[1])), asked[2], by=current_user)


def _back() -> Link:
    return Link("Role types", url_for("vacancies_hr.list_role_types"))


def _back_with(words: str) -> Response:
    flash(words, "success")
    return redirect(url_for("vacancies_hr.list_role_types"), 303)
