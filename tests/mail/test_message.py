"""What leaves can be read by every server and mail program."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from flask import Flask

from recruitment import clock
from recruitment.mail.letters import Composed
from recruitment.mail.message import write_message
from recruitment.mail.transport import Undeliverable

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
LONG = f"<https://jobs.example.org/alerts/{'0123456789abcdef' * 8}/stop>"


def sent(words: Composed) -> bytes:
    return write_message("ada@example.org", "<1@example.org>", clock.now(), words).as_bytes()


class TestWriteMessage:
    def test_address_for_leaving_stays_whole_on_its_line(self, app: Flask) -> None:
        headers = {"List-Unsubscribe": LONG, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
        lines = sent(Composed("New jobs", "One.\n", headers=headers)).split(b"\r\n")
        assert f"List-Unsubscribe: {LONG}".encode() in lines
        assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click" in lines

    def test_every_byte_is_ascii_and_every_word_arrives(self, app: Flask) -> None:
        text = "Zoë’s team – ✓"
        wire = sent(Composed("Für Zoë", text, f"<p>{text}</p>"))
        assert wire.isascii()
        arrived = message_from_bytes(wire, policy=SMTP)
        assert isinstance(arrived, EmailMessage)
        assert arrived["Subject"] == "Für Zoë"
        assert [part.get_content().strip() for part in arrived.iter_parts()] == [text, f"<p>{text}</p>"]

    @pytest.mark.parametrize(
        "headers",
        [{"Bcc": "eve@example.org\r\nX: y"}, {"From": "eve@example.org"}, {"List-Unsubscribe": "<https://ex.org/ß>"}],
    )
    def test_header_that_is_not_a_letters_to_set_ends_the_mail(self, app: Flask, headers: dict[str, str]) -> None:
        with pytest.raises(Undeliverable):
            sent(Composed("New jobs", "One.\n", headers=headers))
