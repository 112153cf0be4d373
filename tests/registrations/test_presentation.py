"""People in lists: what is told of them, and what would tell who they are."""

from datetime import date

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.registrations.presentation import card_of, wishes
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_role_types

TODAY = date(2026, 6, 15)


class TestCard:
    @pytest.mark.parametrize(
        ("stage", "due_on", "expected"),
        [
            ("contacted", date(2026, 6, 14), (date(2026, 6, 14), True)),
            ("contacted", TODAY, (TODAY, False)),
            ("appointed", date(2026, 6, 14), (None, False)),
            ("new", None, (None, False)),
        ],
    )
    def test_next_step_is_told_while_there_is_one(
        self, app: Flask, stage: str, due_on: date | None, expected: tuple[date | None, bool]
    ) -> None:
        with transaction():
            person = make_registration(stage=stage)
            person.due_on = due_on
            card = card_of(person, TODAY)
        assert (card.due_on, card.is_overdue) == expected

    def test_moves_follow_from_the_stage(self, app: Flask) -> None:
        with transaction():
            person = make_registration(stage="withdrawn")
            person.owner = make_account()
            card = card_of(person, TODAY)
        assert (card.moves, card.owner) == ({"contacted": "Contacted"}, "Robin HR manager")


class TestWishes:
    def test_many_kinds_of_work_are_a_number_in_lists(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            person = make_registration(role_types=("social-worker", "team-manager", "youth-worker", "apprentice"))
            card = card_of(person, TODAY)
        assert card.wishes == ["Social worker", "Team manager", "2 more kinds of work"]
        assert card.all_wishes == ["Social worker", "Team manager", "Youth worker", "Apprentice"]

    def test_one_more_is_told_by_name(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            person = make_registration(role_types=("social-worker", "team-manager", "youth-worker"))
            assert len(wishes(person, most_roles=2)) == 3
