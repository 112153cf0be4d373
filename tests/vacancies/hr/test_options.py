"""What can be done to a vacancy now, and why the rest can't."""

import pytest
from flask import Flask
from flask_login import login_user

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.hr.options import PAGES, Options, options
from recruitment.vacancies.moves import MOVES
from tests.factories.accounts import make_account
from tests.factories.vacancies import all_states

STATES = ("draft", "submitted", "scheduled", "open", "closed", "withdrawn", "filled")


@pytest.fixture
def seen(app: Flask) -> dict[str, Options]:
    """By a manager, in each state."""
    with transaction():
        vacancies = all_states(clock.now())
        account = make_account("hr-manager")
    with app.test_request_context():
        login_user(account)
        return {state: options(vacancy) for state, vacancy in vacancies.items()}


class TestOptions:
    def test_every_move_has_its_page(self) -> None:
        assert set(PAGES) == {move.name for move in MOVES}

    def test_each_move_is_offered_or_refused_with_a_reason(self, seen: dict[str, Options]) -> None:
        for state in STATES:
            offered = [option.label for option in seen[state].possible]
            refused = [label for one in seen[state].refused for label in one.labels.split(", ")]
            expected = [move.label for move in MOVES if not (move.name == "end" and state == "open")]
            assert sorted(offered + refused) == sorted(expected)
            assert all(one.reason for one in seen[state].refused)

    def test_one_button_at_most_is_foremost(self, seen: dict[str, Options]) -> None:
        foremost = {state: [one.label for one in seen[state].possible if not one.kind] for state in STATES}
        assert all(len(labels) <= 1 for labels in foremost.values())
        assert [state for state in STATES if foremost[state]] == ["submitted"]

    def test_closing_an_open_one_is_not_said_twice(self, seen: dict[str, Options]) -> None:
        labels = [option.url.rpartition("/")[2] for option in seen["open"].possible]
        assert labels.count("close") == 1
