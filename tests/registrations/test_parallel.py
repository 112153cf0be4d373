"""Double clicks, impatient networks: the same form many times at once is one registration and one mail."""

import threading
from urllib.parse import urlencode

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import transaction
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.employers import make_employer

AT_ONCE = 20


def send_at_once(app: Flask, data: str, cookie: str) -> list[tuple[int, str]]:
    """Status and place of each answer."""
    together, answers = threading.Barrier(AT_ONCE), []

    def send() -> None:
        client = app.test_client()
        client.set_cookie("form", cookie)
        together.wait()
        response = client.post("/interest", data=data, content_type="application/x-www-form-urlencoded")
        answers.append((response.status_code, response.headers.get("Location", "")))

    threads = [threading.Thread(target=send) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


class TestSameFormAtOnce:
    def test_one_row_one_mail_one_reference(
        self, app: Flask, client: CheckingClient, session: scoped_session[Session]
    ) -> None:
        with transaction():
            make_employer()
        form = client.page("/interest").form().fill(name="Ada Lovelace", email="ada@example.org")
        cookie = client.get_cookie("form")
        assert cookie is not None
        answers = send_at_once(app, urlencode(form.values, doseq=True), cookie.value)
        reference = session.scalars(select(Registration.reference)).one()
        assert answers == [(303, f"/interest/received/{reference}")] * AT_ONCE
        assert session.scalar(select(func.count(OutboxMail.id))) == 1
