"""Registrations of interest for tests."""

import itertools
from typing import Any

from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.registrations.models import Registration
from recruitment.registrations.register import Interest, register
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer

_numbers = itertools.count(1)


def make_registration(
    vacancy: Vacancy | None = None, *, employer: Employer | None = None, **told: Any
) -> Registration:
    """Ada Lovelace's, as the site does it, for a vacancy or in general. Call it inside `with transaction():`.

    `told` are fields of Interest: name, email, phone, message, role_types, heard_from.
    """
    employer = employer or (vacancy.employer if vacancy else next(iter(all_employers()), None)) or make_employer()
    given = {"name": "Ada Lovelace", "email": "ada@example.org"}
    key = f"a key for the tests, number {next(_numbers)}".replace(" ", "-").replace(",", "")
    return register(Interest(**(given | told)), submission_key=key, employer=employer, vacancy=vacancy)
