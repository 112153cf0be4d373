"""How mail goes is told without a secret."""

from collections.abc import Callable

import pytest
from flask import Flask

from recruitment.mail.ways import way_in_words
from tests.mail.notify_office import KEY, TEMPLATE


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("console:", "Printed by the worker, and sent to nobody"),
        ("smtp://hr:secret@mail.example.org:587?starttls=1", "mail.example.org, encrypted"),
        ("smtp://mail.example.org", "mail.example.org, not encrypted"),
        ("smtps://hr:secret@mail.example.org", "mail.example.org, encrypted"),
        (f"notify://{TEMPLATE}:{KEY}@api.notifications.service.gov.uk", "GOV.UK Notify"),
    ],
)
def test_way_is_told_and_its_password_is_not(
    app: Flask, change_settings: Callable[..., None], url: str, words: str
) -> None:
    change_settings(mail_url=url)
    assert way_in_words() == words
