"""Complaints about data, for tests."""

import itertools
from typing import Any

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.privacy.complaints import Told, receive
from recruitment.privacy.models import Complaint
from tests.factories.employers import make_employer

_numbers = itertools.count(1)


def make_complaint(employer: Employer | None = None, **told: Any) -> Complaint:
    """Ada Lovelace's, as the site does it. Call it inside `with transaction():`."""
    employer = employer or next(iter(all_employers()), None) or make_employer()
    given = {"name": "Ada Lovelace", "email": "ada@example.org", "text": "You wrote to my old address."}
    key = f"a-key-for-complaints-number-{next(_numbers)}"
    complaint = receive(Told(**(given | told)), submission_key=key, employer=employer)
    db.session.flush()
    return complaint
