"""What the forms about people's data take."""

import pytest
from flask import Flask

from recruitment.privacy.forms import ActOnPersonForm, AnswerComplaintForm

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestActOnPersonForm:
    def test_before_the_reason_is_asked_for_nothing_is_wrong(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"email": "Ada@example.org"}):
            form = ActOnPersonForm()
            assert (form.validate_on_submit(), form.errors, form.address) == (False, {}, "ada@example.org")

    def test_address_that_is_none_is_refused(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"email": "ada", "reason": "Asked"}):
            form = ActOnPersonForm()
            form.validate_on_submit()
            assert form.errors["email"] == ["Look the person up again: this is no email address"]


class TestAnswerComplaintForm:
    def test_unknown_way_is_refused(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"answer": "Done.", "how": "pigeon"}):
            form = AnswerComplaintForm()
            form.validate_on_submit()
            assert form.errors["how"] == ["Choose how it leaves"]
