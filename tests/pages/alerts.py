"""A job alert, as its owner looks after it in a browser."""

import re
from email.message import EmailMessage

from tests.pages.visitor import Visitor

ASK, ASKED = "Get new jobs by email", "Look in your inbox"
START, RUNNING, STOPPED = "Start your job alert", "Your job alert", "Your job alert has stopped"
CHANGE = "Change your job alert"


class AlertPage:
    """From the search to the end."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor

    def ask(self, *, email: str, often: str) -> None:
        """Fill the form in and send it."""
        self.visitor.fill(Email_address=email)
        self.visitor.choose("How often should we email you?", often)
        self.visitor.press("Email me new jobs", ASKED)

    def open_link(self, mail: EmailMessage, heading: str) -> None:
        """The link of a mail's text part that leads to the alert."""
        self.visitor.open(path_in(mail), heading)


def path_in(mail: EmailMessage) -> str:
    """Of the alert that a mail is about."""
    found = re.search(r"/alerts/[A-Za-z0-9_-]{48}(?=\s)", text_of(mail))
    assert found, text_of(mail)
    return found[0]


def text_of(mail: EmailMessage) -> str:
    """What a program without HTML shows."""
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())
