"""Columns of the board: who comes first, and how many have no card."""

from datetime import date, timedelta

import pytest
import time_machine
from flask import Flask
from flask_login import login_user

from recruitment import clock as london
from recruitment.database import transaction
from recruitment.registrations.board import MOST_CARDS, Board, read_board
from recruitment.registrations.talent_pool import PeopleSearch
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration


def board_of(app: Flask, **asked: str) -> Board:
    with app.test_request_context(), transaction():
        account = make_account()
        login_user(account)
        return read_board(PeopleSearch(**asked), by=account)


class TestReadBoard:
    def test_due_first_then_longest_waiting(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            first, second, third = (make_registration(email=f"{one}@example.org") for one in "abc")
            first.stage_changed_at = london.now() + timedelta(minutes=1)
            third.due_on = date(2026, 7, 1)
        ids = [first.id, second.id, third.id]
        shown = [one.id for one in board_of(app).columns[0].people]
        assert shown == [ids[2], ids[1], ids[0]]

    def test_those_without_a_card_are_counted(self, app: Flask) -> None:
        with transaction():
            for number in range(MOST_CARDS + 1):
                make_registration(email=f"{number}@example.org")
        column = board_of(app).columns[0]
        assert (column.total, len(column.people), column.has_more) == (MOST_CARDS + 1, MOST_CARDS, True)

    @pytest.mark.parametrize("asked", [{}, {"stage": "appointed"}])
    def test_every_stage_is_a_column_or_an_end(self, app: Flask, asked: dict[str, str]) -> None:
        with transaction():
            make_registration(stage="appointed")
        board = board_of(app, **asked)
        assert [one.stage for one in board.columns] == ["new", "contacted", "in-conversation", "offered"]
        assert {one.stage: one.total for one in board.ends} == {"appointed": 1, "not-progressed": 0, "withdrawn": 0}
