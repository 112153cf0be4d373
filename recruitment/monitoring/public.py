"""Equality monitoring, for whoever wants to take part. Its pages know no registration and no person."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from recruitment import clock
from recruitment.database import begin_writing, db
from recruitment.employers.models import Employer
from recruitment.employers.profile import UnknownEmployer, by_slug
from recruitment.monitoring.counting import count_form
from recruitment.monitoring.forms import MonitoringForm
from recruitment.monitoring.questions import QUESTIONS
from recruitment.vacancies.models import RoleType
from recruitment.web.rate_limits import limit

monitoring = Blueprint("monitoring", __name__)


@monitoring.route("/<employer>", methods=["GET", "POST"])
def answer(employer: str) -> Response | tuple[str, int]:
    """All questions on one page; `?role_type=` says which kind of work it is about."""
    whose = _employer_or_404(employer)
    form = MonitoringForm(data={"role_type": request.args.get("role_type", "")})
    if form.validate_on_submit():
        limit("equality-network", request.remote_addr, once=form.submission_key.data)
        begin_writing()
        count_form(
            form.answers(),
            key=form.submission_key.data,
            employer_id=whose.id,
            role_type=_known(form.role_type.data or ""),
            day=clock.today(),
        )
        return redirect(url_for(".show_thanks", employer=employer), 303)
    page = render_template("monitoring/answer.html", form=form, questions=QUESTIONS, whose=whose)
    return page, form.status


@monitoring.get("/<employer>/thank-you")
def show_thanks(employer: str) -> str:
    """The same whatever was said."""
    return render_template("monitoring/show_thanks.html", whose=_employer_or_404(employer))


def _employer_or_404(slug: str) -> Employer:
    try:
        return by_slug(slug)
    except UnknownEmployer:
        abort(404)


def _known(slug: str) -> str:
    """A kind of work of the list; empty for anything else."""
    return slug if slug in set(db.session.scalars(select(RoleType.slug))) else ""
