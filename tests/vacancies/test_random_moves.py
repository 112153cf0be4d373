"""Whatever people do to a vacancy in whatever order, some things stay true."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.vacancies.approval import send_back, submit, take_back
from recruitment.vacancies.copying import relist
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.ending import NotLater, close, end, extend, unschedule
from recruitment.vacancies.lifecycle import ENDED, CannotPublish, is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import CannotMove
from recruitment.vacancies.publishing import publish
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_vacancy

DAY = timedelta(days=1)
ROLES = ("hr-officer", "hr-manager", "administrator")
ACTS = (
    "submit",
    "take back",
    "send back",
    "publish",
    "schedule",
    "unschedule",
    "extend",
    "close",
    "fill",
    "withdraw",
    "edit",
    "relist",
    "wait",
)
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.sampled_from(range(len(ROLES)))), min_size=1, max_size=25)


class Walk:
    """One vacancy, three people, and what they try."""

    def __init__(self, clock: time_machine.Traveller, *, asks_approval: bool) -> None:
        self.clock = clock
        self.vacancy = make_vacancy(status="draft", publish_at=None)
        self.vacancy.employer.approval_required = asks_approval
        addresses = (f"{role}-{self.vacancy.id}@example.org" for role in ROLES)
        self.people = [make_account(role, email=email) for role, email in zip(ROLES, addresses, strict=True)]

    def act(self, name: str, by: Account) -> None:
        vacancy, later = self.vacancy, site_clock.now() + 20 * DAY
        acts = {
            "submit": lambda: submit(vacancy, by=by),
            "take back": lambda: take_back(vacancy, by=by),
            "send back": lambda: send_back(vacancy, "Why?", by=by),
            "publish": lambda: self.let_out(by, 0),
            "schedule": lambda: self.let_out(by, 1),
            "unschedule": lambda: unschedule(vacancy, by=by),
            "extend": lambda: extend(vacancy, later, by=by),
            "close": lambda: close(vacancy, by=by),
            "fill": lambda: end(vacancy, "filled-here", by=by),
            "withdraw": lambda: end(vacancy, "withdrawn", by=by),
            "edit": lambda: change_vacancy(vacancy, {"grade": f"PO{vacancy.version_id}"}, by=by),
            "relist": lambda: relist(vacancy, later, by=by),
            "wait": lambda: self.clock.shift(2 * DAY),
        }
        acts[name]()

    def let_out(self, by: Account, days: int) -> None:
        """Where approval is asked, never by whoever submitted or changed it last."""
        vacancy, was = self.vacancy, self.vacancy.status
        own = by.id in (vacancy.submitted_by_id, vacancy.edited_by_id)
        publish(vacancy, by=by, at=site_clock.now() + days * DAY if days else None)
        if vacancy.employer.approval_required and was != "approved":
            assert (was, own) == ("submitted", False)

    def holds(self, before: str) -> None:
        vacancy: Vacancy = self.vacancy
        if vacancy.status == "approved":
            assert vacancy.publish_at
            assert vacancy.closes_at
            assert vacancy.approved_at
            assert vacancy.publish_at < vacancy.closes_at
        if vacancy.status in ENDED:
            assert vacancy.ended_at
            assert vacancy.outcome
            assert not is_open_at(vacancy, site_clock.now())
        else:
            assert vacancy.outcome is None
        assert before not in ENDED or vacancy.status == before


@pytest.mark.parametrize("asks_approval", [False, True])
class TestRandomMoves:
    @settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(steps=STEPS)
    def test_what_must_hold_holds_after_every_step(
        self, app: Flask, clock: time_machine.Traveller, asks_approval: bool, steps: list[tuple[str, int]]
    ) -> None:
        with transaction():
            walk = Walk(clock, asks_approval=asks_approval)
            for name, person in steps:
                before = walk.vacancy.status
                try:
                    walk.act(name, walk.people[person])
                except (CannotMove, CannotPublish, NotLater):
                    assert walk.vacancy.status == before
                db.session.flush()
                walk.holds(before)
