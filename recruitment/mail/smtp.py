"""Handing mail to an SMTP server."""

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from types import TracebackType
from urllib.parse import SplitResult, parse_qs, unquote

from recruitment.mail.transport import TryLater, Undeliverable

#: For each step of the conversation; a mail's lease is longer than all of them together.
SMTP_TIMEOUT_SECONDS = 20
SMTP_PORT = 25
SMTPS_PORT = 465


def smtp_transport(parts: SplitResult, host: str) -> "SmtpTransport":
    """`smtp://user:password@host:port?starttls=1`, or `smtps://` for encryption from the first byte.

    `timeout=` says how many seconds a step may take.
    """
    is_encrypted, asked = parts.scheme == "smtps", parse_qs(parts.query)
    return SmtpTransport(
        host=host,
        port=parts.port or (SMTPS_PORT if is_encrypted else SMTP_PORT),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=asked.get("starttls", ["0"])[-1] == "1",
        is_encrypted=is_encrypted,
        timeout=_seconds(asked.get("timeout", [""])[-1]),
    )


@dataclass
class SmtpTransport:
    """One conversation with an SMTP server, opened for the first mail and kept for the next ones."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = False
    #: From the first byte on.
    is_encrypted: bool = False
    timeout: float = SMTP_TIMEOUT_SECONDS
    connection: smtplib.SMTP | None = field(default=None, init=False)

    def __enter__(self) -> "SmtpTransport":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        """Politely, unless one leaves in a hurry: a server that hangs would hold us."""
        if self.connection is not None and kind is None:
            with suppress(smtplib.SMTPException, OSError):
                self.connection.quit()
        self._close()

    def send(self, message: EmailMessage, recipient: str) -> None:
        """A reply of 5xx to the mail itself is for good; everything else may pass."""
        connection = self._connected()
        try:
            connection.send_message(message, to_addrs=[recipient])
        except smtplib.SMTPSenderRefused as problem:  # about our settings, which somebody will mend
            raise TryLater(_words(problem.smtp_code, problem.smtp_error)) from problem
        except smtplib.SMTPRecipientsRefused as problem:
            raise _refusal(*next(iter(problem.recipients.values()))) from problem
        except smtplib.SMTPResponseException as problem:
            raise _refusal(problem.smtp_code, problem.smtp_error) from problem
        except smtplib.SMTPNotSupportedError as problem:
            raise Undeliverable(f"the mail server can't take this address: {problem}") from problem
        except (smtplib.SMTPException, OSError) as problem:
            self._close()
            raise TryLater(f"the conversation broke off: {problem}") from problem

    def _connected(self) -> smtplib.SMTP:
        """The open conversation, or a new one: servers hang up on the idle."""
        if self.connection is not None and _still_there(self.connection):
            return self.connection
        try:
            self.connection = self._connect()
        except (smtplib.SMTPException, OSError) as problem:
            raise TryLater(f"the mail server can't be used: {problem}") from problem
        return self.connection

    def _call(self) -> smtplib.SMTP:
        """The context checks whether the server's certificate is valid and is for this host."""
        if self.is_encrypted:
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self.host, self.port, timeout=self.timeout, context=context)
        return smtplib.SMTP(self.host, self.port, timeout=self.timeout)

    def _connect(self) -> smtplib.SMTP:
        connection = self._call()
        try:
            if self.starttls:
                connection.starttls(context=ssl.create_default_context())
            if self.user:
                connection.login(self.user, self.password)
        except BaseException:
            connection.close()
            raise
        return connection

    def _close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def _seconds(asked: str) -> float:
    """More would outlast the lease."""
    is_usable = asked.isascii() and asked.isdecimal() and 0 < int(asked) <= SMTP_TIMEOUT_SECONDS
    return int(asked) if is_usable else SMTP_TIMEOUT_SECONDS


def _still_there(connection: smtplib.SMTP) -> bool:
    try:
        code, _ = connection.noop()
    except (smtplib.SMTPException, OSError):
        return False
    return code == 250


def _refusal(code: int, said: bytes | str) -> Undeliverable | TryLater:
    return (Undeliverable if code >= 500 else TryLater)(_words(code, said))


def _words(code: int, said: bytes | str) -> str:
    return f"{code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}"
