"""What colleagues write about somebody. It is personal data: the person may ask to read it, and it goes with them."""

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.registrations.models import Registration, RegistrationNote

LONGEST = 3000


def add_note(registration: Registration, text: str, *, by: Account) -> RegistrationNote:
    """Keep it with author and time. The trail says that there is one, not what it says."""
    note = RegistrationNote(registration_id=registration.id, author_id=by.id, at=clock.now(), text=text)
    db.session.add(note)
    db.session.flush()
    trail.record(
        "registration noted", registration, by=by, employer_id=registration.employer_id, changes={"notes": None}
    )
    return note
