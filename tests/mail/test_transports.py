"""MAIL_URL names a way to send."""

import pytest

from recruitment.mail.notify import NotifyTransport
from recruitment.mail.smtp import SmtpTransport
from recruitment.mail.transport import BadMailUrl
from recruitment.mail.transports import transport_for
from tests.mail.letters import message
from tests.mail.notify_office import KEY, TEMPLATE


class TestTransportFor:
    def test_address_of_a_server_is_read_whole(self) -> None:
        transport = transport_for("smtp://hr%40example.org:p%40ss@mail.example.org:587?starttls=1")
        assert transport == SmtpTransport("mail.example.org", 587, "hr@example.org", "p@ss", starttls=True)

    def test_encryption_from_the_first_byte_has_its_own_port(self) -> None:
        assert transport_for("smtps://mail.example.org") == SmtpTransport("mail.example.org", 465, is_encrypted=True)

    def test_notify_is_called_at_its_own_address(self) -> None:
        transport = transport_for(f"notify://{TEMPLATE}:{KEY}@api.notifications.service.gov.uk")
        assert transport == NotifyTransport("https://api.notifications.service.gov.uk", TEMPLATE, KEY)

    @pytest.mark.parametrize(
        "url", ["", "smtp:", "smtp://", "smtp://host:port", "smtp://[::1", "http://mail.example.org", "notify:"]
    )
    def test_what_names_no_way_is_refused(self, url: str) -> None:
        with pytest.raises(BadMailUrl, match="MAIL_URL"):
            transport_for(url)

    def test_password_is_not_shown(self) -> None:
        assert "secret" not in repr(transport_for("smtp://hr:secret@mail.example.org"))
        assert KEY not in repr(transport_for(f"notify://{TEMPLATE}:{KEY}@localhost"))


class TestConsole:
    def test_mail_is_printed_to_be_read(self, capsys: pytest.CaptureFixture[str]) -> None:
        with transport_for("console:") as transport:
            transport.send(message(), "ada@example.org")
        printed = capsys.readouterr().out
        assert all(words in printed for words in ("Mail to ada@example.org", "Subject: Hello", "Thank you."))
