"""What leaves for somebody who registered, in the transaction of what it tells. None repeats what was typed."""

from flask import current_app

from recruitment.config import settings
from recruitment.employers.models import Employer
from recruitment.mail.outbox import Letter, post
from recruitment.registrations.links import new_link
from recruitment.registrations.models import Registration
from recruitment.vacancies.models import Vacancy


def acknowledge(registration: Registration, employer: Employer, vacancy: Vacancy | None) -> None:
    """Thanks, and the link that confirms the address: anybody could have typed somebody else's."""
    token = new_link(registration)
    letter = _letter(registration, "acknowledgement", f"registration-acknowledged:{registration.id}")
    confirm_url = _address("my_interest.confirm", interest_token=token)
    interest_url = _address("my_interest.show", interest_token=token)
    post(
        letter,
        registration=registration,
        employer=employer,
        vacancy=vacancy,
        confirm_url=confirm_url,
        interest_url=interest_url,
    )


def send_link(registration: Registration) -> None:
    """A new link to all that is held, for whoever lost the first."""
    token = new_link(registration)
    letter = _letter(registration, "link", f"registration-link:{registration.id}:{token[:8]}")
    post(letter, registration=registration, interest_url=_address("my_interest.show", interest_token=token))


def remind(registration: Registration) -> None:
    """Before the twelve months end, once for each term."""
    key = f"registration-ending:{registration.id}:{registration.expires_on}"
    url = _address("my_interest.show", interest_token=new_link(registration))
    post(_letter(registration, "renewal", key), registration=registration, interest_url=url)


def tell_end(registration: Registration, vacancy: Vacancy, outcome: str) -> None:
    """That the vacancy was closed early, filled or withdrawn."""
    url = _address("my_interest.show", interest_token=new_link(registration))
    letter = _letter(registration, "vacancy_ended", f"registration-ended:{registration.id}")
    post(letter, registration=registration, vacancy=vacancy, outcome=outcome, interest_url=url)


def _letter(registration: Registration, name: str, key: str) -> Letter:
    return Letter(registration.email_as_typed, f"registrations/email/{name}", key, registration.employer_id)


def _address(endpoint: str, **parts: str) -> str:
    """Whole: the worker has no request to take an address from."""
    return f"{settings().site_url}{current_app.url_map.bind('').build(endpoint, parts)}"
