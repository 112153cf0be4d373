"""Forms about several vacancies hold each with the version that was shown."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.forms.several import CloseSeveralForm, ExtendSeveralForm
from tests.factories.vacancies import make_vacancy


class TestSeveralForm:
    def test_what_is_asked_about_is_read_again(self, app: Flask) -> None:
        with transaction():
            some = [make_vacancy() for _ in range(3)]
        with app.test_request_context():
            form = ExtendSeveralForm()
            form.is_about(some)
            assert form.versions == {one.id: one.version_id for one in some}

    @pytest.mark.parametrize("sent", ["", "1", "0-1", "1-", "-1-1", "1-1-1", "a-b", "\u0661-1", "9" * 40])
    def test_what_no_form_of_ours_holds_is_about_nothing(self, app: Flask, sent: str) -> None:
        with app.test_request_context():
            form = CloseSeveralForm()
            form.chosen.data = sent
            assert form.versions == {}

    def test_two_hundred_are_the_most(self, app: Flask) -> None:
        with app.test_request_context():
            form = CloseSeveralForm()
            form.chosen.data = " ".join(f"{number}-1" for number in range(1, 999))
            assert len(form.versions) == 200
