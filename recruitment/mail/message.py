"""The message that leaves: its headers and its two parts."""

from collections.abc import Mapping
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy

from recruitment.config import settings
from recruitment.mail.letters import Composed
from recruitment.mail.transport import Undeliverable

#: Set by this module alone.
OURS = ("from", "to", "subject", "date", "message-id", "auto-submitted")


class OneLine(UnstructuredHeader):
    """A header that stays on one line: Python would encode an address that is longer than 78 characters."""

    def fold(self, *, policy: Policy) -> str:
        """As it is: up to 998 characters may stand on a line."""
        return f"{self.name}: {self}{policy.linesep}"  # type: ignore[attr-defined]


def _policy() -> Policy:
    """Lines of ASCII alone, for servers that never said they take more."""
    registry = HeaderRegistry()
    for name in ("list-unsubscribe", "list-unsubscribe-post"):
        registry.map_to_type(name, OneLine)  # type: ignore[arg-type]
    return SMTP.clone(header_factory=registry, cte_type="7bit")


POLICY = _policy()


def write_message(recipient: str, message_id: str, created_at: datetime, words: Composed) -> EmailMessage:
    """The same at every attempt, for the same words. Raises Undeliverable when no header can hold what it says."""
    message = EmailMessage(policy=POLICY)
    local, _, domain = recipient.rpartition("@")
    try:
        message["From"] = settings().mail_from
        message["To"] = Address(username=local, domain=domain)
        message["Subject"] = words.subject
        message["Date"] = created_at
        message["Message-ID"] = message_id
        message["Auto-Submitted"] = "auto-generated"
        _add_headers(message, words.headers)
        message.set_content(words.text)
        if words.html:
            message.add_alternative(words.html, subtype="html")
    except (MessageError, ValueError, LookupError) as problem:
        raise Undeliverable(f"it can't be written as a mail: {problem}") from problem
    return message


def _add_headers(message: EmailMessage, headers: Mapping[str, str]) -> None:
    for name, value in headers.items():
        if name.lower() in OURS or not (name + value).isascii():
            raise ValueError(f"{name[:40]} is no header for a letter to set")
        message[name] = value
