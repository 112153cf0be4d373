"""Mail that did not leave can be sent again or set aside, by those whose it is."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask_login import login_user

from recruitment import clock as site_clock
from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.mail import stuck
from recruitment.mail.delivery import deliver_due
from recruitment.mail.models import OutboxMail
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.mail import make_mail
from tests.mail.post_office import PostOffice
from tests.pages.people import deeds

REFUSED = {"last_error": "550 No such person", "attempts": 1}


def make_stuck(**fields: object) -> int:
    with transaction():
        return make_mail(**(REFUSED | {"failed_at": site_clock.now()} | fields)).id


@pytest.fixture
def officer(app: Flask) -> Account:
    """Signed in for the rest of the test."""
    with transaction():
        account = make_account("hr-officer")
    with app.test_request_context():
        login_user(account)
        yield account


def read(view: str = "given-up", page: int = 1, by: Account | None = None) -> list[int]:
    assert by is not None
    with transaction():
        return [mail.id for mail in stuck.read_stuck(view, page, by=by).mails]


class TestReadStuck:
    def test_only_what_is_the_own_employers_and_did_not_leave(self, officer: Account) -> None:
        own = {"employer_id": officer.employer_id}
        number = make_stuck(**own)
        make_stuck(**own, failed_at=None, sent_at=site_clock.now())
        make_stuck(**own, stopped_at=site_clock.now())
        make_stuck()
        with transaction():
            other = make_employer(slug="other").id
        make_stuck(employer_id=other)
        assert read(by=officer) == [number]
        assert stuck.count_stuck("given-up") == 1

    def test_what_is_tried_again_is_a_view_of_its_own(self, officer: Account) -> None:
        number = make_stuck(employer_id=officer.employer_id, failed_at=None)
        make_stuck(employer_id=officer.employer_id, failed_at=None, attempts=0, last_error=None)
        assert read("waiting", by=officer) == [number]

    def test_newest_come_first_page_by_page(self, officer: Account, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(stuck, "PER_PAGE", 2)
        numbers = [make_stuck(employer_id=officer.employer_id) for _ in range(3)]
        assert (read(by=officer), read(page=2, by=officer)) == (numbers[:0:-1], numbers[:1])
        assert read(page=9, by=officer) == numbers[:0:-1]


class TestSendAgain:
    def test_it_leaves_as_if_it_had_never_been_tried(self, officer: Account, post_office: PostOffice) -> None:
        number = make_stuck(employer_id=officer.employer_id, attempts=20)
        with transaction():
            stuck.send_again(number, by=officer)
        post_office.replies = ["451 Try again"]
        assert deliver_due() == {"retried": 1}
        assert [one.thing_id for one in deeds("mail sent again")] == [str(number)]

    def test_another_employers_or_one_that_left_is_not_found(self, officer: Account) -> None:
        for number in (make_stuck(), make_stuck(employer_id=officer.employer_id, failed_at=None)):
            with pytest.raises(stuck.NotVisible), transaction():
                stuck.send_again(number, by=officer)

    def test_all_at_once_are_the_own_ones(self, officer: Account, post_office: PostOffice) -> None:
        for _ in range(3):
            make_stuck(employer_id=officer.employer_id)
        make_stuck()
        with transaction():
            assert stuck.send_all_again(by=officer) == 3
        assert deliver_due() == {"sent": 3}


class TestSetAside:
    def test_it_never_leaves_and_is_not_shown_again(self, officer: Account, post_office: PostOffice) -> None:
        number = make_stuck(employer_id=officer.employer_id)
        with transaction():
            stuck.set_aside(number, by=officer)
        assert (read(by=officer), deliver_due()) == ([], {})
        assert [one.thing_id for one in deeds("mail set aside")] == [str(number)]


class TestReadDepth:
    def test_what_waits_and_since_when(self, app: Flask, clock: time_machine.Traveller) -> None:
        now = site_clock.now()
        make_stuck(failed_at=None, next_attempt_at=now - timedelta(minutes=5))
        make_stuck(failed_at=None, next_attempt_at=now + timedelta(hours=1))
        make_stuck()
        assert stuck.read_depth(now) == stuck.Depth(2, now, now - timedelta(minutes=5), 1)

    def test_empty_outbox_has_no_oldest(self, app: Flask) -> None:
        assert stuck.read_depth(site_clock.now()) == stuck.Depth(0, None, None, 0)
        assert db.session.query(OutboxMail).count() == 0
