"""What leaves when somebody has registered, in the same transaction: thanks to the person, word to colleagues."""

from recruitment.employers.models import Employer
from recruitment.mail.outbox import Letter, post
from recruitment.registrations.models import Registration
from recruitment.registrations.notices import tell_at_once
from recruitment.vacancies.models import Vacancy


def send_letters(registration: Registration, employer: Employer, vacancy: Vacancy | None) -> None:
    """Into the outbox."""
    _acknowledge(registration, employer, vacancy)
    tell_at_once(registration, employer, vacancy)


def _acknowledge(registration: Registration, employer: Employer, vacancy: Vacancy | None) -> None:
    """Tells nothing that was typed: whoever writes somebody else's address into the form could write to them."""
    letter = Letter(
        recipient=registration.email_as_typed,
        template="registrations/email/acknowledgement",
        dedupe_key=f"registration-acknowledged:{registration.id}",
        employer_id=employer.id,
    )
    post(letter, registration=registration, employer=employer, vacancy=vacancy)
