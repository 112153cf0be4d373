"""Living-wage rates in the back office."""

from flask import Blueprint, abort, current_app, flash, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import Permission, may, requires
from recruitment.audit.saving import save
from recruitment.database import db
from recruitment.pay.forms import RateForm
from recruitment.pay.living_wage import KIND_NAMES
from recruitment.pay.models import LivingWageRate
from recruitment.pay.rates import add_rate, all_rates, correct_rate
from recruitment.web.navigation import Link

pay_hr = Blueprint("pay_hr", __name__)
#: Where open adverts below the rate are listed.
BELOW = "vacancies_hr.below_living_wage"


@pay_hr.get("")
@requires(Permission.EDIT_CONTENT)
def list_rates() -> str:
    """Newest first, with sources."""
    return render_template(
        "pay/hr/list_rates.html",
        rates=all_rates(),
        names=KIND_NAMES,
        may_correct=may(Permission.MANAGE_SITE),
        below_url=url_for(BELOW) if BELOW in current_app.view_functions else "",
    )


@pay_hr.route("/add", methods=["GET", "POST"])
@requires(Permission.EDIT_CONTENT)
def new_rate() -> Response | tuple[str, int]:
    """A rate that was announced."""
    form = RateForm()
    status = save(form, lambda: add_rate(form.values(), by=current_user))
    if status == 303:
        flash("Rate added. See which open adverts fall below it.", "success")
        return redirect(url_for(".list_rates"), 303)
    return render_template("pay/hr/edit_rate.html", form=form, back=_back(), rate=None), status


@pay_hr.route("/<id:rate_id>", methods=["GET", "POST"])
@requires(Permission.MANAGE_SITE)
def edit_rate(rate_id: int) -> Response | tuple[str, int]:
    """Correct one: it counts for every employer, so only administrators do."""
    rate = db.session.get(LivingWageRate, rate_id) or abort(404)
    form = RateForm(rate)
    status = save(form, lambda: correct_rate(rate, form.values(), by=current_user, version=form.version_seen))
    if status == 303:
        flash("Rate corrected.", "success")
        return redirect(url_for(".list_rates"), 303)
    return render_template("pay/hr/edit_rate.html", form=form, back=_back(), rate=rate), status


def _back() -> Link:
    return Link("Living-wage rates", url_for(".list_rates"))
