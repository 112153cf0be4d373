"""A server takes a mail, refuses it for good, or may take it later."""

import socket
import ssl
from pathlib import Path

import pytest
from aiosmtpd.smtp import AuthResult

from recruitment.mail.smtp import SmtpTransport
from recruitment.mail.transport import TryLater, Undeliverable
from recruitment.mail.transports import transport_for
from tests.mail.certificates import write_certificate
from tests.mail.letters import message
from tests.mail.post_office import PostOffice


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

    def test_server_that_hangs_is_left_in_time(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            transport = SmtpTransport("127.0.0.1", silent.getsockname()[1], timeout=0.2)
            with transport, pytest.raises(TryLater, match="timed out"):
                transport.send(message(), "ada@example.org")


class TestEncryption:
    @pytest.fixture
    def tls(self, tmp_path: Path) -> ssl.SSLContext:
        """A server's, with a certificate that nobody has signed."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*write_certificate(tmp_path, "localhost"))
        return context

    def test_trusted_server_gets_password_and_mail(
        self, tls: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        given: list[bytes] = []

        def let_in(_server: object, _session: object, _envelope: object, _way: str, told: object) -> AuthResult:
            given.append(getattr(told, "password", b""))
            return AuthResult(success=True)

        with PostOffice(tls_context=tls, authenticator=let_in) as office:
            url = office.url.replace("127.0.0.1", "hr:secret@localhost")
            with transport_for(f"{url}?starttls=1") as transport:
                transport.send(message(), "ada@example.org")
        assert (given, office.recipients) == ([b"secret"], ["ada@example.org"])

    def test_server_that_nobody_vouches_for_gets_nothing(self, tls: ssl.SSLContext) -> None:
        with PostOffice(tls_context=tls) as office:
            url = office.url.replace("127.0.0.1", "localhost")
            with transport_for(f"{url}?starttls=1") as transport, pytest.raises(TryLater, match="CERTIFICATE_VERIFY"):
                transport.send(message(), "ada@example.org")
        assert office.received == []

    def test_certificate_for_another_name_is_refused(
        self, tls: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        with PostOffice(ssl_context=tls) as office:
            url = office.url.replace("smtp:", "smtps:")
            with transport_for(url) as transport, pytest.raises(TryLater, match="mismatch"):
                transport.send(message(), "ada@example.org")
            with transport_for(url.replace("127.0.0.1", "localhost")) as transport:
                transport.send(message(), "ada@example.org")
        assert len(office.received) == 1
