"""What of content, mail and accounts needs somebody, to the day, and never another employer's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import Select

from recruitment import clock as instants
from recruitment.dashboards import site_duties as duties
from recruitment.dashboards.duties import Desk
from recruitment.dashboards.scope import Scope
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.privacy.complaints import answer
from tests.factories.accounts import make_account
from tests.factories.benefits import make_benefit
from tests.factories.content import make_text
from tests.factories.employers import make_employer
from tests.factories.inspection import make_inspection
from tests.factories.mail import make_mail
from tests.factories.privacy import make_complaint

Count = Callable[[Desk], Select[Any]]


@pytest.fixture
def employers(app: Flask, clock: time_machine.Traveller) -> tuple[Employer, Employer]:
    """One whose settings are confirmed, and one that needs somebody for everything."""
    now, today = instants.now(), instants.today()
    with transaction():
        calm = make_employer(full_time_week_confirmed_on=today, contact_confirmed_on=today)
        busy = make_employer("camden", full_time_week_confirmed_on=None)
        for employer, review_on in ((calm, today + timedelta(days=1)), (busy, today)):
            make_inspection(employer, review_on=review_on)
            make_benefit(employer, review_on=review_on)
            make_text(employer, slug="accessibility").review_on = review_on - timedelta(days=1)
        make_mail(employer_id=calm.id, sent_at=now)
        make_mail(employer_id=busy.id, failed_at=now)
        answer(make_complaint(calm), "Corrected.", "otherwise", by=make_account("hr-manager", employer=calm))
        for due_on in (today, today - timedelta(days=1)):
            make_complaint(busy).due_on = due_on
        make_account("viewer", employer=calm)
        make_account("viewer", employer=busy, email="new@example.org", activated_at=None)
    return calm, busy


@pytest.mark.parametrize("count", [getattr(duties, name) for name in dir(duties) if name.startswith("count_")])
class TestCounts:
    def test_what_is_due_today_counts_and_what_is_due_tomorrow_does_not(
        self, employers: tuple[Employer, Employer], count: Count
    ) -> None:
        found = [db.session.scalar(count(Desk(1, Scope(one.id), instants.now()))) for one in employers]
        assert found == [0, 1]

    def test_whole_site_counts_all(self, employers: tuple[Employer, Employer], count: Count) -> None:
        assert db.session.scalar(count(Desk(1, Scope(None), instants.now()))) == 1
