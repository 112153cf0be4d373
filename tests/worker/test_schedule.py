"""What happens by itself."""

from datetime import datetime, time, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock as london
from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.worker.daily import Daily
from recruitment.worker.loop import Loop
from recruitment.worker.schedule import SCHEDULE
from recruitment.worker.tasks import MAIL_LANE
from tests.factories.accounts import make_account
from tests.factories.registrations import make_registration

NOT_MAIL = [task for task in SCHEDULE if task.lane != MAIL_LANE]


class TestSchedule:
    def test_mail_goes_out_every_second_and_waits_for_nothing_else(self) -> None:
        (mail,) = [task for task in SCHEDULE if task.lane == MAIL_LANE]
        assert (mail.name, mail.every.total_seconds()) == ("deliver mail", 1)

    def test_unsent_forms_are_forgotten_soon_after_their_hour(self) -> None:
        (forget,) = [task for task in SCHEDULE if task.name == "forget unsent forms"]
        assert forget.every.total_seconds() <= 900

    def test_what_is_past_its_time_goes_once_a_day_at_night(self) -> None:
        (retention,) = [task for task in SCHEDULE if task.name == "retention"]
        assert isinstance(retention, Daily)
        assert retention.at < time(6)

    def test_job_alerts_are_there_when_people_get_up(self) -> None:
        alerts = [task for task in SCHEDULE if "job alerts" in task.name]
        assert [task.at.hour for task in alerts if isinstance(task, Daily)] == [7, 7]

    def test_names_are_different(self) -> None:
        assert len({task.name for task in SCHEDULE}) == len(SCHEDULE)

    def test_daily_mail_to_staff_is_there_when_people_begin_work(self) -> None:
        (notices,) = [one for one in SCHEDULE if isinstance(one, Daily) and one.name == "tell of new registrations"]
        assert (notices.at, notices.makes_up) == (time(7), 2)


class TestWholeSchedule:
    @pytest.mark.parametrize("hour", [6, 7])
    def test_everything_run_by_two_workers_has_one_effect_from_seven_on(
        self, app: Flask, clock: time_machine.Traveller, session: scoped_session[Session], hour: int
    ) -> None:
        with transaction():
            make_account("hr-officer", activated_at=london.now() - timedelta(days=9))
            make_registration()
        clock.move_to(datetime(2026, 6, 16, hour, tzinfo=london.LONDON))
        for loop in (Loop(app, NOT_MAIL), Loop(app, NOT_MAIL)):
            for turn in range(3):
                loop.run_due(turn * 3600.0)
        written = session.scalars(select(OutboxMail.dedupe_key).where(OutboxMail.dedupe_key.like("%-daily:%"))).all()
        assert len(written) == (hour >= 7)
