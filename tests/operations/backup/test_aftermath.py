"""A site that was put back sends nothing twice: an operator decides what leaves."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.alerts.models import JobAlert
from recruitment.database import db, transaction
from recruitment.mail.delivery import deliver_due
from recruitment.mail.models import OutboxMail
from recruitment.mail.presentation import meaning_of
from recruitment.operations.backup.aftermath import hold_mail
from recruitment.worker.daily import Daily, claim
from recruitment.worker.schedule import SCHEDULE
from tests.client import SeparateCliRunner
from tests.factories.accounts import make_account, sign_in
from tests.factories.alerts import make_alert
from tests.factories.mail import make_mail
from tests.factories.vacancies import make_vacancy

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def file(app: Flask, clock: time_machine.Traveller, command: SeparateCliRunner, tmp_path: Path) -> Path:
    """A backup from before the day's digests, with a mail that waits."""
    clock.move_to(datetime(2026, 6, 15, 3, 30, tzinfo=UTC))
    with transaction():
        make_mail()
        make_alert()
        make_vacancy(publish_at=site_clock.now() - timedelta(hours=1), closes_at=site_clock.now() + timedelta(days=20))
    assert command("backup", "create", str(tmp_path / "backup")).exit_code == 0
    return tmp_path / "backup"


def work() -> int:
    """What a worker does in a turn; how many mails leave."""
    for task in SCHEDULE:
        if isinstance(task, Daily):
            task.perform(lambda: False)
    return deliver_due()["sent"]


def restore(command: SeparateCliRunner, file: Path, *options: str) -> str:
    done = command("backup", "restore", str(file), "--replace", *options)
    assert done.exit_code == 0, done.stderr
    db.session.rollback()
    return str(done.output)


class TestHoldMail:
    def test_what_left_after_the_backup_does_not_leave_again(
        self, clock: time_machine.Traveller, command: SeparateCliRunner, file: Path
    ) -> None:
        clock.shift(timedelta(hours=5))
        assert work() == 2
        clock.shift(timedelta(hours=5))
        said = restore(command, file)
        assert "Held back, as they may have left already: 2 mails." in said
        assert work() == 0
        clock.shift(timedelta(days=1))
        assert work() == 0

    def test_day_whose_hour_had_not_come_is_held_too(
        self, clock: time_machine.Traveller, command: SeparateCliRunner, file: Path
    ) -> None:
        clock.shift(timedelta(hours=5))
        assert work() == 2
        clock.shift(timedelta(hours=20))  # before seven of the next day
        restore(command, file)
        clock.shift(timedelta(hours=5))
        assert work() == 0

    def test_somebody_sends_it_who_knows_that_it_did_not_leave(
        self, app: Flask, command: SeparateCliRunner, file: Path
    ) -> None:
        restore(command, file)
        mail = db.session.scalars(select(OutboxMail).where(OutboxMail.recipient == "ada@example.org")).first()
        assert mail is not None
        assert "put back from a backup of 15 June 2026, 04:30" in (mail.last_error or "")
        assert "whether it left" in meaning_of(mail.last_error or "")
        visitor = app.test_client()
        with transaction():
            account = make_account("administrator")
        sign_in(visitor, account)
        page = visitor.page("/hr/mail").form("/hr/mail/again").submit()
        assert "2 mails are on the way again" in page.text
        assert deliver_due()["sent"] == 2

    def test_move_to_another_machine_goes_on_where_it_left_off(
        self, clock: time_machine.Traveller, command: SeparateCliRunner, file: Path
    ) -> None:
        clock.shift(timedelta(hours=5))
        assert "Held back" not in restore(command, file, "--send-mail")
        assert work() == 2

    def test_alert_is_served_again_the_next_day(
        self, clock: time_machine.Traveller, command: SeparateCliRunner, file: Path
    ) -> None:
        restore(command, file)
        assert db.session.scalars(select(JobAlert.next_on)).all() == [site_clock.today() + timedelta(days=1)]


def test_dates_under_way_when_it_was_made_are_done_and_held(app: Flask, clock: time_machine.Traveller) -> None:
    clock.move_to(datetime(2026, 6, 15, 12, tzinfo=UTC))
    with transaction():
        make_alert()
        make_vacancy(publish_at=site_clock.now() - timedelta(hours=1))
    assert claim("send job alerts", site_clock.today(), site_clock.now())
    assert hold_mail(site_clock.now()) == 1
