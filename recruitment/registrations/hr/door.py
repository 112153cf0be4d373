"""The door itself, and what its pages share."""

from flask import Blueprint, abort, redirect, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.database import begin_writing
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.registrations.models import Registration
from recruitment.registrations.people import NotVisible, find_registration
from recruitment.web.redirects import local_path

registrations_hr = Blueprint("registrations_hr", __name__)


def person_to_change(registration_id: int) -> Registration:
    """In the request's writing transaction; somebody whom the account may not see is not found."""
    begin_writing()
    try:
        return find_registration(registration_id)
    except NotVisible:
        abort(404)


def own_employers() -> list[Employer]:
    """The account's employer; all of them for an administrator without one."""
    return [current_user.employer] if current_user.employer_id else all_employers()


def back_to(registration: Registration) -> Response:
    """Where the form was, a page of people, or else the person."""
    asked = local_path(request.form.get("next"))
    is_of_people = asked is not None and asked.startswith(("/hr/registrations", "/hr/vacancies/"))
    return redirect(asked if asked and is_of_people else address_of(registration), 303)


def address_of(registration: Registration) -> str:
    """The person's page."""
    return url_for("registrations_hr.show_registration", registration_id=registration.id)
