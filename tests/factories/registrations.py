"""Registrations of interest for tests."""

import itertools
from typing import Any

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.registrations.links import new_link
from recruitment.registrations.models import MessageTemplate, Registration
from recruitment.registrations.register import Interest, register
from recruitment.registrations.self_service import confirm
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

_numbers = itertools.count(1)


def make_registration(
    vacancy: Vacancy | None = None,
    *,
    employer: Employer | None = None,
    stage: str = "new",
    confirms: bool = True,
    **told: Any,
) -> Registration:
    """Ada Lovelace's, as the site does it, for a vacancy or in general. Call it inside `with transaction():`.

    `told` are fields of Interest: name, email, phone, message, role_types and so on. In another stage than new the
    person has been contacted. The person confirms the address, unless told not to.
    """
    employer = employer or (vacancy.employer if vacancy else next(iter(all_employers()), None)) or make_employer()
    given = {"name": "Ada Lovelace", "email": "ada@example.org"}
    key = f"a key for the tests, number {next(_numbers)}".replace(" ", "-").replace(",", "")
    registration = register(Interest(**(given | told)), submission_key=key, employer=employer, vacancy=vacancy)
    if confirms:
        confirm(registration)
    if stage != "new":
        registration.stage, registration.contacted_at = stage, clock.now()
    db.session.flush()
    return registration


def make_own_page() -> str:
    """The path of Ada's page: of a registration for a post, and of one in general."""
    with transaction():
        make_registration(make_vacancy(title="Team manager"), adjustments="A quiet room")
        return f"/my-interest/{new_link(make_registration(message='Hello'))}"


def make_template(employer: Employer, name: str = "Invitation", **words: Any) -> MessageTemplate:
    """A message that the employer keeps."""
    given = {"subject": "About {vacancy}", "text": "Dear {name},\nthank you. {employer}", "updated_at": clock.now()}
    template = MessageTemplate(employer_id=employer.id, name=name, **(given | words))
    db.session.add(template)
    db.session.flush()
    return template
