"""Ways to hand a mail over, named by MAIL_URL. Each says whether a failure is for good."""

from email.message import EmailMessage
from types import TracebackType
from urllib.parse import SplitResult, urlsplit

import click

from recruitment.mail.notify import notify_transport
from recruitment.mail.smtp import smtp_transport
from recruitment.mail.transport import BadMailUrl, Transport, plain_text

KNOWN = "console:, smtp://user:password@host:port?starttls=1, smtps://… or notify:"


def transport_for(mail_url: str) -> Transport:
    """What MAIL_URL asks for. Raises BadMailUrl."""
    parts = _split(mail_url)
    if parts.scheme == "console":
        return ConsoleTransport()
    if parts.scheme in ("smtp", "smtps") and parts.hostname:
        return smtp_transport(parts, parts.hostname)
    if parts.scheme == "notify":
        return notify_transport(parts)
    raise BadMailUrl(f"MAIL_URL is none of {KNOWN}")


def _split(mail_url: str) -> SplitResult:
    try:
        parts = urlsplit(mail_url)
        _ = parts.port  # read here, where it may fail
    except ValueError as problem:
        raise BadMailUrl("MAIL_URL is no address") from problem
    return parts


class ConsoleTransport:
    """Prints the mail: for a machine without a mail server."""

    def __enter__(self) -> "ConsoleTransport":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        pass

    def send(self, message: EmailMessage, recipient: str) -> None:
        """The text part between two rules."""
        body = plain_text(message)
        click.echo(f"\n--- Mail to {recipient} ---\nSubject: {message['Subject']}\n\n{body}\n--- End of mail ---\n")
