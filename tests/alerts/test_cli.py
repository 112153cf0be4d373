"""The operator's command about alerts."""

from collections.abc import Callable

import time_machine
from click.testing import Result
from flask import Flask

from recruitment import clock as london
from recruitment.database import transaction
from tests.factories.alerts import make_alert
from tests.factories.vacancies import make_vacancy
from tests.outbox import mails


def test_digests_are_written_once_and_said(
    app: Flask, command: Callable[..., Result], clock: time_machine.Traveller
) -> None:
    with transaction():
        make_alert()
    clock.shift(60)
    with transaction():
        make_vacancy(publish_at=london.now())
    assert command("alerts", "send").output.startswith("1 alerts looked at")
    assert command("alerts", "send").output.startswith("0 alerts looked at")
    assert len(mails("ada@example.org")) == 2  # to confirm, and the digest
