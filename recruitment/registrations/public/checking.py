"""Between filling in and sending: the page on which people check what they typed. Nothing is kept yet."""

from flask import render_template, request

from recruitment.employers.models import Employer
from recruitment.registrations.answers import answers_of, is_unusual_number, values_of
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import RegisterInterestForm
from recruitment.registrations.job import Job

CHECK, CHANGE, SEND = "check", "change", "send"


def step_of(form: RegisterInterestForm) -> str:
    """What the pressed button asks for. A form that doesn't hold is changed, one that names no step is sent."""
    if not form.validate_on_submit():
        return CHANGE
    asked = request.form.get("step")
    return asked if asked in (CHECK, CHANGE) else SEND


def show_answers(
    form: RegisterInterestForm, action: str, employer: Employer, job: Job | None = None
) -> tuple[str, int]:
    """The answers, with what leads back to each of them, as hidden fields of the form that sends them."""
    page = render_template(
        "registrations/check_answers.html",
        form=form,
        action=action,
        job=job,
        employer=employer,
        answers=answers_of(form),
        values=list(values_of(form)),
        is_unusual_number=is_unusual_number(form.professional_number.data),
        notice=current_text(employer.name),
    )
    return page, 200
