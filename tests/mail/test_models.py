"""What the outbox refuses, so that nobody is written to twice about one thing."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment import clock as site_clock
from recruitment.database import db, transaction, violated_constraint
from recruitment.mail.models import OutboxMail
from tests.factories.mail import make_mail


@pytest.mark.parametrize("field", ["dedupe_key", "message_id"])
def test_second_mail_of_one_key_is_refused(app: Flask, field: str) -> None:
    with transaction():
        make_mail(**{field: "the same"})
    with pytest.raises(IntegrityError) as refused, transaction():
        make_mail(**{field: "the same"})
    assert violated_constraint(refused.value) == f"uq_outbox_mail_{field}"


def test_new_mail_waits_untried(app: Flask) -> None:
    with transaction():
        mail = make_mail()
    db.session.expire_all()
    assert (mail.attempts, mail.sent_at, mail.failed_at, mail.leased_until) == (0, None, None, None)


def test_every_mail_has_a_day_it_is_removed(app: Flask, clock: time_machine.Traveller) -> None:
    with transaction():
        mail = make_mail()
    assert mail.purge_on == (site_clock.now() + timedelta(days=30)).date()
    with pytest.raises(IntegrityError, match="purge_on"), transaction():
        make_mail(purge_on=None)


def test_long_text_is_kept_whole(app: Flask) -> None:
    with transaction():
        number = make_mail(text="ж" * 100_000).id
    db.session.expire_all()
    assert len(db.session.get_one(OutboxMail, number).text) == 100_000
