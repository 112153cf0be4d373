"""The rows of texts."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment.database import transaction
from tests.factories.content import make_text
from tests.factories.employers import make_employer


def test_number_of_a_version_is_given_once(app: Flask) -> None:
    with transaction():
        employer = make_employer()
        make_text(employer)
    with pytest.raises(IntegrityError), transaction():
        make_text(employer)
