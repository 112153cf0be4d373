"""No part of an offer without an employer, a source and the days it was checked and is due."""

import pytest
from flask import Flask
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer


@pytest.mark.parametrize("field", ["source", "checked_on", "review_on", "theme", "text"])
def test_statement_without_its_evidence_is_refused(app: Flask, field: str) -> None:
    with pytest.raises(IntegrityError, match=field), transaction():
        make_benefit(make_employer(), **{field: None})


def test_employer_with_an_offer_cannot_vanish(app: Flask) -> None:
    with transaction():
        make_benefit(make_employer())
    with pytest.raises(IntegrityError), transaction():
        db.session.execute(delete(Employer))


def test_nothing_is_put_forward_unless_somebody_marked_it(app: Flask) -> None:
    with transaction():
        assert make_benefit(make_employer()).is_highlight is False
