"""What every way to send mail offers, and how it says that it could not."""

from email.message import EmailMessage
from types import TracebackType
from typing import Protocol


class BadMailUrl(ValueError):
    """MAIL_URL names no way to send mail."""


class Undeliverable(Exception):
    """Refused for good: trying again would change nothing."""


class TryLater(Exception):
    """Not taken now; it may be later."""


class Transport(Protocol):
    """`with transport_for(url) as transport: transport.send(message, recipient)`"""

    def send(self, message: EmailMessage, recipient: str) -> None:
        """Hand it over; raises Undeliverable or TryLater."""

    def __enter__(self) -> "Transport": ...

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None: ...


def plain_text(message: EmailMessage) -> str:
    """The part that is read without HTML."""
    part = message.get_body(("plain",))
    return part.get_content().strip() if part else ""
