"""What administrators choose about documents."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.documents.forms import OpeningForm
from tests.factories.employers import make_employer


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_form_begins_with_what_holds_and_takes_no_other_employer(app: Flask) -> None:
    with transaction():
        employers = [make_employer(), make_employer("camden", opens_unscanned=True)]
    with app.test_request_context():
        assert OpeningForm(employers).unscanned.data == ["camden"]
    with app.test_request_context(method="POST", data={"unscanned": "hackney"}):
        form = OpeningForm(employers)
        assert not form.validate_on_submit()
        assert form.unscanned.errors == ["Choose from the list"]
