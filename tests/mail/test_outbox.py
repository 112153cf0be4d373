"""Mail is written once, in the transaction of what it tells, and never breaks out of a header."""

import pytest
from flask import Flask
from jinja2 import DictLoader
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import begin_writing, db, transaction
from recruitment.mail.models import OutboxMail
from recruitment.mail.outbox import LateLetter, Letter, UnsafeHeader, post, post_all_later, post_later


@pytest.fixture(autouse=True)
def _templates(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"x.subject.txt": "About {{ title }}\n", "x.txt": "Hello {{ title }}", "x.html": "<p>{{ title }}</p>"}
    monkeypatch.setattr(app.jinja_env, "loader", DictLoader(texts))


def count(session: scoped_session[Session]) -> int:
    return session.scalar(select(func.count(OutboxMail.id))) or 0


class TestPost:
    def test_html_is_escaped_and_text_is_not(self, app: Flask) -> None:
        with transaction():
            mail = post(Letter("ada@example.org", "x", "one"), title="<b>R&D</b>")
            assert mail.text == "Hello <b>R&D</b>\n"
            assert mail.html == "<p>&lt;b&gt;R&amp;D&lt;/b&gt;</p>"

    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028"])
    def test_subject_stays_on_one_line(self, app: Flask, end: str) -> None:
        with transaction():
            mail = post(Letter("ada@example.org", "x", "one"), title=f"jobs{end}Bcc: eve@example.org")
            assert mail.subject == "About jobs Bcc: eve@example.org"

    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\0"])
    def test_recipient_with_a_line_end_is_refused(self, app: Flask, end: str) -> None:
        with transaction(), pytest.raises(UnsafeHeader):
            post(Letter(f"ada@example.org{end}Bcc: eve@example.org", "x", "one"), title="jobs")

    def test_same_key_is_the_same_mail(self, app: Flask, session: scoped_session[Session]) -> None:
        for _ in range(2):
            with transaction():
                post(Letter("ada@example.org", "x", "one"), title="jobs")
        assert count(session) == 1

    def test_what_is_rolled_back_leaves_no_mail(self, app: Flask, session: scoped_session[Session]) -> None:
        begin_writing()
        post(Letter("ada@example.org", "x", "one"), title="jobs")
        session.rollback()
        session.info.clear()
        assert count(session) == 0

    def test_headers_are_kept_with_it(self, app: Flask) -> None:
        headers = {"List-Unsubscribe": "<https://example.org/stop>"}
        with transaction():
            assert post(Letter("ada@example.org", "x", "one"), headers=headers, title="jobs").headers == headers

    @pytest.mark.parametrize("headers", [{"X-A\r\nBcc": "eve"}, {"X-A": "b\nBcc: eve@example.org"}])
    def test_header_with_a_line_end_is_refused(self, app: Flask, headers: dict[str, str]) -> None:
        with transaction(), pytest.raises(UnsafeHeader):
            post(Letter("ada@example.org", "x", "one"), headers=headers, title="jobs")


class TestPostLater:
    def test_no_words_are_kept_but_who_writes_them(self, app: Flask) -> None:
        with transaction():
            mail = post_later(LateLetter("ada@example.org", "alerts", 17, "alert:17"))
            assert (mail.text, mail.html, mail.composer, mail.subject_id) == ("", None, "alerts", 17)

    def test_recipient_with_a_line_end_is_refused(self, app: Flask) -> None:
        with transaction(), pytest.raises(UnsafeHeader):
            post_later(LateLetter("ada@example.org\nBcc: eve@example.org", "alerts", 17, "alert:17"))


class TestPostAllLater:
    def test_many_are_kept_as_one_by_one(self, app: Flask) -> None:
        letters = [LateLetter(f"p{number}@example.org", "digest", number, f"digest:{number}") for number in range(3)]
        with transaction():
            post_all_later([])
            post_all_later(letters)
            post_later(letters[0])
        kept = db.session.scalars(select(OutboxMail).order_by(OutboxMail.subject_id)).all()
        assert [(one.recipient, one.composer, one.subject, one.headers) for one in kept] == [
            (letter.recipient, "digest", "", None) for letter in letters
        ]
        assert len({one.message_id for one in kept}) == 3

    def test_line_end_in_one_address_keeps_all_back(self, app: Flask) -> None:
        letters = [LateLetter(address, "digest", 1, address) for address in ("ada@example.org", "a\r\nBcc: b@c.org")]
        with pytest.raises(UnsafeHeader), transaction():
            post_all_later(letters)
        assert db.session.scalar(select(OutboxMail.id)) is None
