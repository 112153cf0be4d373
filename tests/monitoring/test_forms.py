"""What the form takes."""

import pytest
from flask import Flask

from recruitment.monitoring.forms import MonitoringForm
from recruitment.monitoring.questions import QUESTIONS

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def test_every_question_has_its_field_and_none_is_chosen_beforehand(app: Flask) -> None:
    with app.test_request_context():
        form = MonitoringForm()
    assert [field.name for field in form if field.name in {one.name for one in QUESTIONS}] == [
        one.name for one in QUESTIONS
    ]
    assert not any(chosen for one in QUESTIONS for _, _, chosen, *_ in form[one.name].iter_choices())


def test_what_was_left_out_is_no_answer(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"sex": "female", "age": ""}):
        form = MonitoringForm()
        form.validate()
        assert set(form.errors) == {"csrf_token"}
        assert form.answers() == {"sex": "female"}


@pytest.mark.parametrize("sent", ["zebra", "\x00", "x" * 5000])
def test_what_the_page_does_not_offer_is_refused(app: Flask, sent: str) -> None:
    with app.test_request_context(method="POST", data={"sex": sent}):
        form = MonitoringForm()
        form.validate()
        assert form.errors["sex"] == ["Choose one of the list"]
