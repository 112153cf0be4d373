"""Numbers of equality monitoring for tests."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.monitoring.counting import quarter_of
from recruitment.monitoring.models import EqualityCount
from recruitment.monitoring.questions import NOT_SAID, QUESTIONS

SPRING = date(2026, 5, 4)
#: Every question's choices divide it, so that each answer is given equally often.
FORMS_OF_KIND = 630


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


def rows_of_quarters(
    employer_id: int, quarters: Collection[date], role_types: Collection[str]
) -> Iterator[dict[str, Any]]:
    """FORMS_OF_KIND forms of each kind of work, and of none, in each quarter: values for EqualityCount."""
    for quarter in quarters:
        for role_type in ("", *role_types):
            for question in QUESTIONS:
                for answer in question.choices:
                    keys = {"quarter": quarter, "role_type": role_type, "question": question.name, "answer": answer}
                    yield keys | {"employer_id": employer_id, "number": FORMS_OF_KIND // len(question.choices)}
