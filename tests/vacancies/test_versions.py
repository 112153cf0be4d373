"""Two people at one vacancy, and the second is told."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from recruitment.database import db, stop_writing, transaction
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.ending import close
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.publishing import publish
from recruitment.vacancies.versions import ChangedMeanwhile
from tests.factories.vacancies import make_vacancy


class TestChangedUnderOnesHands:
    """On PostgreSQL another transaction may commit between reading and writing; here its trace is written by hand."""

    @pytest.mark.parametrize(
        ("status", "move"),
        [
            ("approved", lambda vacancy: change_vacancy(vacancy, {"hours": ["part-time"]}, by=None)),
            ("approved", lambda vacancy: close(vacancy, by=None)),
            ("draft", lambda vacancy: publish(vacancy, by=None)),
        ],
        ids=["change", "close", "publish"],
    )
    def test_move_is_refused_by_name(self, app: Flask, status: str, move: Callable[[Vacancy], Any]) -> None:
        with transaction():
            vacancy = make_vacancy(status=status)
            db.session.execute(text("UPDATE vacancy SET version_id = version_id + 1"))
            with pytest.raises(ChangedMeanwhile):
                move(vacancy)
            stop_writing()
