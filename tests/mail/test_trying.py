"""A test mail goes the way of every mail."""

import time_machine
from flask import Flask

from recruitment.database import transaction
from recruitment.mail.delivery import deliver_due
from recruitment.mail.trying import post_test
from tests.factories.accounts import make_account
from tests.mail.post_office import PostOffice


class TestPostTest:
    def test_it_arrives_once_however_often_the_button_is_pressed(
        self, app: Flask, post_office: PostOffice, clock: time_machine.Traveller
    ) -> None:
        with transaction():
            account = make_account("administrator")
            for _ in range(2):
                post_test(account.email, by=account)
        assert deliver_due() == {"sent": 1}
        assert "9am on Monday 15 June 2026" in str(post_office.received[0].get_body(("plain",)))
