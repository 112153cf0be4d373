"""Mails about an alert itself. Before it is confirmed they repeat nothing that a stranger may have typed."""

from hashlib import sha256

from recruitment.alerts.links import address_of, unsubscribe_headers
from recruitment.alerts.models import JobAlert
from recruitment.alerts.searches import read_text
from recruitment.employers.profile import site_employer
from recruitment.mail.outbox import Letter, post
from recruitment.vacancies.search_words import sentence_of

#: Who writes where a site has several employers.
SEVERAL = "Jobs in children’s services"


def ask_to_confirm(alert: JobAlert, submission_key: str) -> None:
    """The link that starts it, once for each form that was sent."""
    _post(alert, "confirm", _of_form(submission_key), says_words=False)


def say_it_exists(alert: JobAlert, submission_key: str) -> None:
    """Somebody asked for it again."""
    _post(alert, "exists", _of_form(submission_key))


def ask_whether_still_looking(alert: JobAlert) -> None:
    """Once before it ends: one press keeps it."""
    _post(alert, "still_looking", str(alert.expires_on), headers=unsubscribe_headers(alert))


def sender() -> str:
    """Who signs mails of alerts."""
    employer = site_employer()
    return employer.name if employer else SEVERAL


def _post(
    alert: JobAlert, name: str, cause: str, *, says_words: bool = True, headers: dict[str, str] | None = None
) -> None:
    search = sentence_of(read_text(alert.search), says_words=says_words)
    letter = Letter(alert.email_as_typed, f"alerts/email/{name}", f"alert-{name}:{alert.id}:{cause}")
    post(letter, headers=headers, alert=alert, search=search, url=address_of(alert), sender=sender())


def _of_form(submission_key: str) -> str:
    return sha256(submission_key.encode()).hexdigest()[:32]
