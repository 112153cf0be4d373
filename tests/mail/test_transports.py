"""MAIL_URL names a way to send; each tells what is for good from what may pass."""

from email.message import EmailMessage

import pytest

from recruitment.mail.transports import BadMailUrl, SmtpTransport, TryLater, Undeliverable, transport_for
from tests.mail.post_office import PostOffice


def message() -> EmailMessage:
    written = EmailMessage()
    written["From"], written["To"], written["Subject"] = "hr@example.org", "ada@example.org", "Hello"
    written.set_content("Thank you.")
    return written


class TestTransportFor:
    def test_address_of_a_server_is_read_whole(self) -> None:
        transport = transport_for("smtp://hr%40example.org:p%40ss@mail.example.org:587?starttls=1")
        assert transport == SmtpTransport("mail.example.org", 587, "hr@example.org", "p@ss", starttls=True)

    @pytest.mark.parametrize(
        "url", ["", "smtp:", "smtp://", "smtp://host:port", "smtp://[::1", "http://mail.example.org", "notify:"]
    )
    def test_what_names_no_way_is_refused(self, url: str) -> None:
        with pytest.raises(BadMailUrl, match="MAIL_URL"):
            transport_for(url)

    def test_password_is_not_shown(self) -> None:
        assert "secret" not in repr(transport_for("smtp://hr:secret@mail.example.org"))


class TestConsole:
    def test_mail_is_printed_to_be_read(self, capsys: pytest.CaptureFixture[str]) -> None:
        with transport_for("console:") as transport:
            transport.send(message(), "ada@example.org")
        printed = capsys.readouterr().out
        assert all(words in printed for words in ("Mail to ada@example.org", "Subject: Hello", "Thank you."))


class TestSmtp:
    @pytest.mark.parametrize(
        ("reply", "kind"), [("451 Busy", TryLater), ("421 Closing", TryLater), ("554 Spam", Undeliverable)]
    )
    def test_reply_says_whether_it_is_for_good(self, reply: str, kind: type[Exception]) -> None:
        with PostOffice() as office, transport_for(office.url) as transport:
            office.replies = [reply]
            with pytest.raises(kind, match=reply):
                transport.send(message(), "ada@example.org")
            transport.send(message(), "ada@example.org")
        assert len(office.received) == 1

    def test_server_without_sign_in_is_our_fault_and_not_the_mails(self) -> None:
        with PostOffice() as office:
            url = office.url.replace("//", "//hr:secret@")
            with transport_for(url) as transport, pytest.raises(TryLater):
                transport.send(message(), "ada@example.org")

    def test_server_without_encryption_gets_no_mail_when_it_is_wanted(self) -> None:
        with PostOffice() as office, transport_for(f"{office.url}?starttls=1") as transport:
            outcome = pytest.raises(TryLater, transport.send, message(), "ada@example.org")
        assert "STARTTLS" in str(outcome.value)
        assert office.received == []

    def test_server_that_hung_up_is_called_again(self) -> None:
        with PostOffice() as office, transport_for(office.url) as transport:
            assert isinstance(transport, SmtpTransport)
            transport.send(message(), "ada@example.org")
            assert transport.connection is not None
            transport.connection.close()
            transport.send(message(), "ada@example.org")
        assert len(office.received) == 2

    def test_address_beyond_ascii_is_refused_by_a_server_that_knows_none(self) -> None:
        with PostOffice(enable_SMTPUTF8=False) as office, transport_for(office.url) as transport:
            with pytest.raises(Undeliverable):
                transport.send(message(), "zoë@example.org")
            transport.send(message(), "zoe@example.org")
        assert office.recipients == ["zoe@example.org"]
