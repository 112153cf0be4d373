"""The reason for wording."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from recruitment.database import transaction
from recruitment.vacancies.forms.wording import ExplainWordingForm
from tests.factories.vacancies import make_vacancy


class TestExplainWordingForm:
    @pytest.mark.parametrize(("seen", "explained"), [("he will|salesman", {"he will"}), ("", set()), ("new", set())])
    def test_reason_is_for_words_that_were_seen_and_still_stand(
        self, app: Flask, seen: str, explained: set[str]
    ) -> None:
        with transaction():
            vacancy = make_vacancy()
        with app.test_request_context(method="POST", data=MultiDict({"seen": seen, "reason": "Because"})):
            assert ExplainWordingForm(vacancy, ["he will", "she will"]).explained == explained
