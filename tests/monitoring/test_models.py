"""The tables can hold no person."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment.database import transaction
from recruitment.monitoring.models import EqualityCount, EqualityForm
from tests.factories.employers import make_employer
from tests.factories.monitoring import count_forms


def test_no_column_leads_to_somebody() -> None:
    for model in (EqualityCount, EqualityForm):
        assert all(not column.foreign_keys for column in model.__table__.columns)
        assert not {"created_at", "registration_id", "id"} & set(model.__table__.columns.keys())


def test_number_of_nothing_is_refused(app: Flask) -> None:
    with transaction():
        employer = make_employer()
    with pytest.raises(IntegrityError), transaction():
        count_forms(employer, 0)
