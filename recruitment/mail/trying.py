"""A mail that tells whether mail arrives."""

from recruitment import clock
from recruitment.audit import trail
from recruitment.mail.models import OutboxMail
from recruitment.mail.outbox import Letter, post
from recruitment.web.template_filters import instant_in_words


def post_test(address: str, *, by: trail.Actor) -> OutboxMail:
    """To this address, one a minute at most: a second press sends no second mail."""
    now = clock.now()
    letter = Letter(address, "mail/email/test_mail", f"test-mail:{by.id}:{now:%Y-%m-%dT%H:%M}")
    mail = post(letter, asked_at=instant_in_words(now))
    trail.record("test mail sent", mail, by=by, employer_id=None)
    return mail
