"""Between filling in and sending: the page on which people check what they typed. Nothing but a CV is kept yet."""

from dataclasses import dataclass

from flask import render_template, request

from recruitment.documents.receiving import Received
from recruitment.employers.models import Employer
from recruitment.registrations.answers import answers_of, is_unusual_number, values_of
from recruitment.registrations.consent import current_text
from recruitment.registrations.forms import RegisterInterestForm
from recruitment.registrations.job import Job
from recruitment.registrations.public.documents import keep_cv

#: MORE leads back to the form as CHANGE does, to its unanswered questions.
CHECK, CHANGE, MORE, SEND = "check", "change", "more", "send"


@dataclass(frozen=True)
class Posted:
    """What the pressed button asks for, and the CV that is kept with the form."""

    step: str = CHANGE
    cv: Received = Received()
    #: Whether the questions beyond the essential are shown at once.
    is_unfolded: bool = False


def take(form: RegisterInterestForm, employer: Employer) -> Posted:
    """What was posted. A CV is kept whatever else is wrong; until the form is sent, it counts for `employer`."""
    if request.method != "POST":
        return Posted(is_unfolded=form.tells_more)
    holds = form.validate()
    cv = Received() if form.has_bad_token else keep_cv(form.cv, form.submission_key.data, employer)
    is_unfolded = form.tells_more or bool(cv.draft or cv.notice) or request.form.get("step") == MORE
    return Posted(_step(cv) if holds and not form.cv.errors else CHANGE, cv, is_unfolded)


def show_answers(
    form: RegisterInterestForm, cv: Received, action: str, employer: Employer, job: Job | None = None
) -> tuple[str, int]:
    """The answers, with what leads back to each of them, as hidden fields of the form that sends them."""
    answers = answers_of(form, cv.draft)
    page = render_template(
        "registrations/check_answers.html",
        form=form,
        action=action,
        job=job,
        employer=employer,
        answers=[one for one in answers if one.is_given],
        left_empty=sum(not one.is_given for one in answers),
        values=list(values_of(form)),
        cv=cv,
        is_unusual_number=is_unusual_number(form.professional_number.data),
        notice=current_text(employer.name),
    )
    return page, 200


def _step(cv: Received) -> str:
    """Whoever names no step sends the form, but for a CV that would go missing unseen."""
    asked = request.form.get("step")
    if asked in (CHECK, CHANGE, MORE):
        return CHECK if asked == CHECK else CHANGE
    return CHECK if cv.notice else SEND
