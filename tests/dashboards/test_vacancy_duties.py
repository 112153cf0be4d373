"""What of vacancies and people needs somebody: just inside the limit it counts, just outside it doesn't."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import Select

from recruitment import clock as instants
from recruitment.dashboards import vacancy_duties as duties
from recruitment.dashboards.duties import Desk
from recruitment.dashboards.scope import Scope
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy

Count = Callable[[Desk], Select[Any]]
SECOND = timedelta(seconds=1)


@pytest.fixture
def desk(app: Flask, clock: time_machine.Traveller) -> Desk:
    """Of an officer at 9am in London, beside another employer that has one of everything."""
    with transaction():
        employer = make_employer()
        account = make_account("hr-officer", employer=employer)
        furnish(make_employer("camden"), account.id)
    return Desk(account.id, Scope(employer.id), instants.now())


def furnish(employer: Employer, account_id: int) -> None:
    now = instants.now()
    make_vacancy(employer, status="draft", publish_at=None).edited_by_id = account_id
    make_vacancy(employer, status="submitted", publish_at=None)
    make_registration(make_vacancy(employer, closes_at=now + timedelta(days=7), hiring_manager_id=account_id))
    make_vacancy(employer, publish_at=now + timedelta(hours=1))


def counted(count: Count, desk: Desk) -> int:
    return db.session.scalar(count(desk)) or 0


class TestCounts:
    @pytest.mark.parametrize(
        ("count", "fields", "expected"),
        [
            (duties.count_closing, {"closes_at": 7 * 86_400}, 1),
            (duties.count_closing, {"closes_at": 7 * 86_400 + 1}, 0),
            (duties.count_scheduled, {"publish_at": 15 * 3_600 - 1}, 1),
            (duties.count_scheduled, {"publish_at": 15 * 3_600}, 0),
            (duties.count_unanswered, {}, 1),
            (duties.count_submitted, {"status": "submitted"}, 1),
            (duties.count_submitted, {}, 0),
        ],
    )
    def test_vacancy_counts_to_the_second(
        self, desk: Desk, count: Count, fields: dict[str, Any], expected: int
    ) -> None:
        moments = {name: instants.now() + value * SECOND for name, value in fields.items() if isinstance(value, int)}
        with transaction():
            make_vacancy(db.session.get_one(Employer, desk.scope.employer_id), **{**fields, **moments})
        assert counted(count, desk) == expected

    def test_own_drafts_are_those_one_wrote_last_and_sent_back_ones_were_handed_in(self, desk: Desk) -> None:
        with transaction():
            employer = db.session.get_one(Employer, desk.scope.employer_id)
            for submitted_at in (None, instants.now()):
                draft = make_vacancy(employer, status="draft", publish_at=None)
                draft.edited_by_id, draft.submitted_at = desk.account_id, submitted_at
            make_vacancy(employer, status="draft", publish_at=None)
        assert (counted(duties.count_own_drafts, desk), counted(duties.count_sent_back, desk)) == (2, 1)

    def test_new_people_are_those_nobody_contacted(self, desk: Desk) -> None:
        with transaction():
            employer = db.session.get_one(Employer, desk.scope.employer_id)
            own = make_vacancy(employer, hiring_manager_id=desk.account_id)
            for vacancy in (own, make_vacancy(employer)):
                make_registration(vacancy)
            make_registration(own, stage="contacted", email="bo@example.org")
            make_registration(own, confirms=False, email="cy@example.org")
        assert (counted(duties.count_new_people, desk), counted(duties.count_own_new_people, desk)) == (2, 1)

    @pytest.mark.parametrize("count", [getattr(duties, name) for name in dir(duties) if name.startswith("count_")])
    def test_nothing_of_another_employer_is_counted(self, desk: Desk, count: Count) -> None:
        assert counted(count, desk) == 0
