"""The offer in the back office: its order, and each part with its source."""

import re

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.audit.saving import save
from recruitment.benefits.forms import BenefitForm, OrderForm, RemoveForm
from recruitment.benefits.keeping import add_benefit, change_benefit, move_benefit, remove_benefit
from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import by_theme, offer_of, preview_of
from recruitment.employers.own import own_employer, own_employers, own_row
from recruitment.web.navigation import Link

benefits_hr = Blueprint("benefits_hr", __name__)


@benefits_hr.route("", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def list_benefits() -> Response | tuple[str, int]:
    """By employer, in the order of the public page; buttons move a part up or down."""
    form = OrderForm()
    status = save(form, _move)
    if status == 303:
        flash("Moved.", "success")
        return redirect(url_for(".list_benefits"), 303)
    offers = [(employer, offer_of(employer.id)) for employer in own_employers()]
    return render_template("benefits/hr/list_benefits.html", form=form, offers=offers, today=clock.today()), status


@benefits_hr.route("/add/<employer>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def new_benefit(employer: str) -> Response | tuple[str, int]:
    """One more part, last in the order."""
    whose = own_employer(employer)
    form = BenefitForm(None, _themes(whose.id))
    status = save(form, lambda: add_benefit(whose, form.values(), by=current_user))
    return _saved("added") if status == 303 else (_form_page(form), status)


@benefits_hr.route("/<id:benefit_id>", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def edit_benefit(benefit_id: int) -> Response | tuple[str, int]:
    """Change what it says, or where it was read."""
    benefit = own_row(Benefit, benefit_id)
    form = BenefitForm(benefit, _themes(benefit.employer_id))
    status = save(
        form,
        lambda: change_benefit(own_row(Benefit, benefit_id), form.values(), by=current_user, version=form.version_seen),
    )
    return _saved("saved") if status == 303 else (_form_page(form, benefit), status)


@benefits_hr.route("/<id:benefit_id>/remove", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def remove(benefit_id: int) -> Response | tuple[str, int]:
    """Asks, then takes it out of the offer."""
    benefit = own_row(Benefit, benefit_id)
    form = RemoveForm(benefit)
    status = save(form, lambda: remove_benefit(own_row(Benefit, benefit_id), by=current_user))
    if status == 303:
        return _saved("removed")
    return render_template("benefits/hr/remove.html", form=form, benefit=benefit, back=_back()), status


def _move() -> None:
    asked = re.fullmatch(r"([1-9][0-9]{0,8})-(up|down)", request.form.get("move", "")) or abort(404)
    move_benefit(own_row(Benefit, int(asked[1])), asked[2], by=current_user)


def _themes(employer_id: int) -> tuple[str, ...]:
    return tuple(theme.name for theme in by_theme(offer_of(employer_id)))


def _back() -> Link:
    return Link("What you get", url_for(".list_benefits"))


def _saved(done: str) -> Response:
    flash(f"Part of the offer {done}.", "success")
    return redirect(url_for(".list_benefits"), 303)


def _form_page(form: BenefitForm, benefit: Benefit | None = None) -> str:
    preview = preview_of(form.values()) if form.can_be_shown else None
    page = "benefits/hr/edit_benefit.html"
    return render_template(page, form=form, back=_back(), benefit=benefit, preview=preview)
