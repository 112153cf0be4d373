"""How many fields a form may send."""

import pytest

from recruitment.database import transaction
from recruitment.web.form_size import MOST_FIELDS
from tests.factories.employers import make_employer

TYPE = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def place_with_a_form(app):
    with transaction():
        make_employer()


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestFields:
    def test_more_than_any_form_has_are_too_much(self, client):
        answer = client.post("/interest", data="&" * MOST_FIELDS, content_type=TYPE)
        assert answer.status_code == 413
        assert "too much to send" in answer.text

    def test_as_many_as_may_be_are_read(self, client):
        values = client.page("/interest").form().fill(name="Ada", email="ada@example.org").values
        fields = {**values, **{f"f{number}": "x" for number in range(MOST_FIELDS - len(values))}}
        assert client.post("/interest", data=fields).status_code == 303

    def test_parts_of_a_multipart_body_are_counted_too(self, client):
        parts = {f"f{number}": "x" for number in range(2 * MOST_FIELDS)}
        assert client.post("/interest", data=parts, content_type="multipart/form-data").status_code == 413
