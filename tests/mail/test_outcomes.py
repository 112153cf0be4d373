"""What came of handing a mail over."""

from datetime import timedelta

from flask import Flask
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import transaction
from recruitment.mail.claims import claim
from recruitment.mail.models import OutboxMail
from recruitment.mail.outcomes import LONGEST_WAIT, put_off, record_sent, wait_after
from tests.factories.mail import make_mail


def claimed():
    with transaction():
        make_mail(headers={"List-Unsubscribe": "<https://jobs.example.org/alerts/a-key>"})
    return claim(clock.now())


class TestWaitAfter:
    def test_waits_double_up_to_six_hours(self) -> None:
        waits = [wait_after(number) for number in (1, 2, 3, 50)]
        assert waits == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4), LONGEST_WAIT]


class TestRecordSent:
    def test_what_has_left_keeps_no_key_to_stop_it(self, app: Flask, session: scoped_session[Session]) -> None:
        mail = claimed()
        assert record_sent(mail) == "sent"
        kept = session.get_one(OutboxMail, mail.id)
        assert (kept.sent_at is not None, kept.headers) == (True, None)

    def test_mail_that_was_erased_meanwhile_is_no_trouble(self, app: Flask, session: scoped_session[Session]) -> None:
        mail = claimed()
        with transaction():
            session.delete(session.get_one(OutboxMail, mail.id))
        assert record_sent(mail) == "sent"


class TestPutOff:
    def test_reason_fits_its_column_and_both_databases(self, app: Flask, session: scoped_session[Session]) -> None:
        mail = claimed()
        put_off(mail, "x\0" * 400)
        assert session.get_one(OutboxMail, mail.id).last_error == "x" * 300
