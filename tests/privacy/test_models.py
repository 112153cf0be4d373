"""What the table of complaints refuses."""

import pytest
from flask import Flask
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.privacy.models import Complaint
from tests.factories.privacy import make_complaint


@pytest.mark.parametrize(
    "wrong", [{"answered_how": "pigeon"}, {"answer": "Without a time"}, {"answered_at": clock.now()}]
)
def test_half_an_answer_is_refused(app: Flask, wrong: dict[str, object]) -> None:
    with transaction():
        number = make_complaint().id
    with pytest.raises(IntegrityError), transaction():
        db.session.execute(update(Complaint).where(Complaint.id == number).values(wrong))
