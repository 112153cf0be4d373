"""Handing mail to GOV.UK Notify, through one template of the service with the placeholders subject and body.

Notify makes the HTML part itself, from the text. Its answers: https://docs.notifications.service.gov.uk/python.html
"""

import re
from dataclasses import dataclass, field
from email.message import EmailMessage
from types import TracebackType
from urllib.parse import SplitResult, unquote

from notifications_python_client.errors import HTTPError, InvalidResponse
from notifications_python_client.notifications import NotificationsAPIClient
from requests import RequestException

from recruitment.mail.transport import BadMailUrl, TryLater, Undeliverable, plain_text

HOST = "api.notifications.service.gov.uk"
TIMEOUT_SECONDS = 20
#: A key is a name, the service's id and a secret, both of 36 characters.
KEY_LENGTH = 73
ID_LENGTH = 36
#: Only for a server on this machine may the address be without encryption.
LOCAL = ("127.0.0.1", "localhost", "::1")
#: Words of answers of 400 that are about this one mail; any other is about our settings, which somebody will mend.
ABOUT_THE_MAIL = ("email_address", "too long")
LEAVING = re.compile(r"<(https?://[^>]+)>")


def notify_transport(parts: SplitResult) -> "NotifyTransport":
    """From `notify://TEMPLATE_ID:API_KEY@host`. Raises BadMailUrl."""
    template, key = unquote(parts.username or ""), unquote(parts.password or "")
    if len(template) != ID_LENGTH or len(key) < KEY_LENGTH:
        raise BadMailUrl("MAIL_URL asks for GOV.UK Notify, which needs NOTIFY_TEMPLATE_ID and NOTIFY_API_KEY")
    host = parts.hostname or HOST
    scheme = "http" if host in LOCAL else "https"
    port = f":{parts.port}" if parts.port else ""
    return NotifyTransport(f"{scheme}://{host}{port}", template, key)


@dataclass
class NotifyTransport:
    """Talks to Notify's API, one mail a request."""

    address: str
    template: str
    key: str = field(repr=False)
    timeout: float = TIMEOUT_SECONDS
    client: NotificationsAPIClient = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.client = NotificationsAPIClient(self.key, base_url=self.address, timeout=self.timeout)
        self.client.request_session.max_redirects = 0  # Notify leads nowhere else: who does is not Notify

    def __enter__(self) -> "NotifyTransport":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.client.request_session.close()

    def send(self, message: EmailMessage, recipient: str) -> None:
        """What is wrong with the mail itself is for good; a wrong key, a limit or a failure of theirs may pass."""
        try:
            self.client.send_email_notification(
                email_address=recipient,
                template_id=self.template,
                personalisation={"subject": str(message["Subject"]), "body": plain_text(message)},
                reference=str(message["Message-ID"]).strip("<>"),
                one_click_unsubscribe_url=_leaving(message),
            )
        except (HTTPError, InvalidResponse) as problem:
            raise _refusal(problem.status_code, _words(problem.message)) from problem
        except (RequestException, OSError) as problem:
            raise TryLater(f"Notify can't be used: {type(problem).__name__}") from problem


def _leaving(message: EmailMessage) -> str | None:
    """The address of one-click unsubscribing, without its brackets."""
    found = LEAVING.search(str(message["List-Unsubscribe"] or ""))
    return found[1] if found else None


def _refusal(code: int, said: str) -> Undeliverable | TryLater:
    is_about_it = code == 400 and any(words in said for words in ABOUT_THE_MAIL)
    return (Undeliverable if is_about_it else TryLater)(f"Notify answered {code}: {said}")


def _words(message: object) -> str:
    """Notify tells its errors as a list of kind and message."""
    if isinstance(message, list):
        return "; ".join(str(one.get("message", one)) if isinstance(one, dict) else str(one) for one in message)
    return str(message)
