"""Keeping what was sent, once for each form, and leading to its confirmation."""

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from recruitment.database import begin_writing
from recruitment.documents.keeping import attach
from recruitment.employers.models import Employer
from recruitment.registrations import register as rules
from recruitment.registrations.forms import RegisterInterestForm
from recruitment.vacancies.models import Vacancy
from recruitment.web.rate_limits import limit


def receive(form: RegisterInterestForm, employer: Employer, vacancy: Vacancy | None = None) -> Response:
    """The same confirmation for the same form sent again. Raises VacancyClosed."""
    key = form.submission_key.data
    try:
        rules.refuse_repeat(key)
        limit("interest", form.email.data, once=key)
        limit("interest-network", request.remote_addr, once=key)
        begin_writing()
        received = rules.register(form.interest(), submission_key=key, employer=employer, vacancy=vacancy)
        attach(key, received)
        reference = received.reference
    except rules.AlreadyReceived as earlier:
        reference = earlier.reference
    return redirect(url_for("registrations.show_received", reference=reference), 303)
