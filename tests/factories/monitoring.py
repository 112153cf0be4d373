"""Numbers of equality monitoring for tests."""

from datetime import date

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.monitoring.counting import quarter_of
from recruitment.monitoring.models import EqualityCount
from recruitment.monitoring.questions import NOT_SAID, QUESTIONS

SPRING = date(2026, 5, 4)


def count_forms(employer: Employer, number: int, *, role_type: str = "", day: date = SPRING, **answers: str) -> None:
    """As after so many forms of these answers (`sex="female"`). Call it inside `with transaction():`."""
    for question in QUESTIONS:
        key = (employer.id, quarter_of(day), role_type, question.name, answers.get(question.name, NOT_SAID))
        row = db.session.get(EqualityCount, key)
        if row is None:
            names = ("employer_id", "quarter", "role_type", "question", "answer")
            row = EqualityCount(**dict(zip(names, key, strict=True)), number=0)
            db.session.add(row)
        row.number += number
    db.session.flush()
