"""A mail that did not leave, in words for staff."""

import re
from dataclasses import dataclass

from flask import current_app, url_for

from recruitment.access import may
from recruitment.mail.models import OutboxMail

#: How a mail's key begins → the page about its thing, and the part of the address that its number fills.
PAGES = {
    "registration": ("registrations_hr.show_registration", "registration_id", "The person"),
    "vacancy": ("vacancies_hr.show_vacancy", "vacancy_id", "The vacancy"),
    "account": ("accounts_hr.show_colleague", "account_id", "The colleague"),
}
KEY = re.compile(r"(registration|vacancy|account)-[a-z_-]+:([0-9]{1,9}):?")
#: How what was said begins → what it mostly means.
MEANINGS = (
    (re.compile(r"55[013] |5\.1\."), "The address does not exist. Ask for the right one, then set this aside."),
    (re.compile(r"552 |5\.2\.2"), "Their mailbox is full. Send it again later."),
    (re.compile(r"554 |5\.7\."), "Their server takes this for unwanted mail. Whoever runs this site can look into it."),
    (re.compile(r"Notify answered 400"), "The address cannot be right. Ask for the right one, then set this aside."),
    (re.compile(r"Notify"), "GOV.UK Notify did not take it. Whoever runs this site can look into it."),
    (re.compile(r"Held back"), "Nobody knows whether it left. Send it again, or set it aside."),
    (re.compile(r"it could not be composed"), "A fault of this site. Whoever runs it finds more in its log."),
    (re.compile(r"4\d\d "), "Their server asked for patience for too long. Send it again."),
)
ELSE = "The mail server could not be reached for too long. Send it again."


@dataclass(frozen=True)
class MailRow:
    """A line of the list."""

    mail: OutboxMail
    recipient: str
    subject: str
    meaning: str
    #: The page about what it tells, for those who may open it.
    url: str
    url_label: str


def row_of(mail: OutboxMail) -> MailRow:
    """Without who it is to: people are unnamed until somebody contacts them."""
    url, label = _page_of(mail.dedupe_key)
    subject = mail.subject or "Written when it leaves"
    return MailRow(mail, shortened(mail.recipient), subject, meaning_of(mail.last_error or ""), url, label)


def shortened(address: str) -> str:
    """The first letter and the domain, where most slips of the pen are."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}…@{domain}"


def meaning_of(error: str) -> str:
    """What to make of what the server said."""
    return next((words for pattern, words in MEANINGS if pattern.match(error)), ELSE)


def _page_of(key: str) -> tuple[str, str]:
    found = KEY.match(key)
    if found is None:
        return "", ""
    endpoint, part, label = PAGES[found[1]]
    permission = getattr(current_app.view_functions.get(endpoint), "required_permission", None)
    if permission is None or not may(permission):
        return "", ""
    address: dict[str, int] = {part: int(found[2])}
    return url_for(endpoint, **address), label  # type: ignore[arg-type]
