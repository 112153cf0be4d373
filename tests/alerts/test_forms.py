"""What people fill in about their alerts."""

import pytest
from flask import Flask

from recruitment.alerts.forms import ACTS, ActOnAlertForm, ChangeAlertForm, NewAlertForm
from recruitment.alerts.public import ACTS as DONE_BY_RULES
from recruitment.database import transaction
from recruitment.vacancies.filters import FILTERS
from tests.factories.alerts import make_alert
from tests.factories.employers import make_employer, make_team
from tests.factories.vacancies import make_role_types


@pytest.fixture(autouse=True)
def request_context(app: Flask) -> object:
    with app.test_request_context():
        yield


def change_form(search: str = "") -> ChangeAlertForm:
    with transaction():
        form = ChangeAlertForm(make_alert(search))
    return form


class TestChange:
    def test_every_filter_with_a_choice_is_a_field(self) -> None:
        with transaction():
            make_role_types()
            for slug in ("islington", "camden"):
                make_team(make_employer(slug), f"Team of {slug}")
        assert {one.parameter for one in FILTERS} <= {field.name for field in change_form()}

    def test_filter_without_a_choice_is_left_out(self) -> None:
        assert "employer" not in change_form()

    def test_untouched_it_asks_for_the_same_search(self) -> None:
        form = change_form("q=youth&hours=part-time&hours=flexible&salary_from=33333")
        asked = {name: values for name, values in form.parameters().items() if any(values)}
        assert asked == {"q": ["youth"], "hours": ["part-time", "flexible"], "salary_from": ["33333"]}

    def test_any_salary_stands_among_the_choices(self) -> None:
        assert [choice.label for choice in change_form().salary_from.choices][:2] == ["Any salary", "From £25,000"]


class TestOthers:
    def test_nothing_is_chosen_beforehand(self) -> None:
        assert NewAlertForm().frequency.data is None

    def test_every_button_has_a_rule(self) -> None:
        assert set(ACTS) == {*DONE_BY_RULES, "stop"}
        assert [choice.value for choice in ActOnAlertForm().act.choices] == list(ACTS)
