"""Forms about the end of a vacancy: an outcome is asked for each time, and only an open one may stay undecided."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.forms.ending import UNDECIDED, EndVacancyForm
from recruitment.vacancies.models import OUTCOMES
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_open, read_again


class TestEndVacancyForm:
    @pytest.mark.parametrize(("may", "more"), [(True, [UNDECIDED]), (False, [])])
    def test_outcomes_are_offered_and_none_is_chosen(self, app: Flask, may: bool, more: list[str]) -> None:
        with transaction():
            vacancy = make_vacancy()
        with app.test_request_context():
            form = EndVacancyForm(vacancy, may_stay_undecided=may)
            assert [choice.value for choice in form.outcome.choices] == [*OUTCOMES, *more]
            assert form.outcome.data is None

    def test_outcome_that_is_not_offered_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        form = client.page(f"{LIST}/{vacancy.id}/close").form()
        form.values["outcome"] = ["sold"]
        assert form.submit().errors == {"outcome": "Choose what came of it"}
        assert read_again(vacancy).status == "approved"
