"""One of everything that is kept about people for a time, with a mark in all of it, and for how many days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from recruitment import clock
from recruitment.accounts.models import Account, Invitation, PasswordReset, StaffSession, UnsentForm
from recruitment.alerts.models import AlertDigest
from recruitment.database import db
from recruitment.employers.profile import all_employers
from recruitment.monitoring.models import EqualityForm
from recruitment.privacy.complaints import answer
from recruitment.registrations.notes import add_note
from recruitment.web.models import RateLimitCount
from tests.factories.accounts import make_account
from tests.factories.alerts import make_alert
from tests.factories.documents import make_row
from tests.factories.mail import make_mail
from tests.factories.privacy import make_complaint
from tests.factories.registrations import make_registration
from tests.factories.uploads import make_upload

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Kept:
    """Who removes it, after how many days, and what makes it of a mark and a colleague who acts."""

    holder: str
    days: int
    make: Callable[[str, Account], object]


def _registration(mark: str, by: Account, *, confirms: bool = True) -> None:
    told = {"name": f"{mark} Ada", "email": f"{mark}@example.org", "phone": f"020 {mark}", "message": f"{mark} hello"}
    more = {"professional_number": mark, "adjustments": f"{mark} a quiet room"}
    registration = make_registration(confirms=confirms, **told, **more)
    add_note(registration, f"{mark} our note", by=by)
    make_row(registration).file_name = f"{mark} CV.pdf"


def _draft(mark: str, by: Account) -> None:
    """A CV whose form was never sent."""
    draft = make_row(make_registration(email="draft@example.org"))
    draft.registration_id, draft.file_name = None, f"{mark} CV.pdf"


def _alert(mark: str, by: Account, *, confirmed: bool = True) -> None:
    alert = make_alert(f"q={mark}", email=f"{mark}@example.org", confirmed=confirmed)
    db.session.add(AlertDigest(alert_id=alert.id, day=clock.today(), unnamed=1))


def _complaint(mark: str, by: Account) -> None:
    complaint = make_complaint(name=f"{mark} Ada", email=f"{mark}@example.org", text=f"{mark} went wrong")
    answer(complaint, f"{mark} our answer", "otherwise", by=by)


def _upload(mark: str, by: Account) -> None:
    upload = make_upload(by, all_employers()[0], f"reference,title\nUP-1,{mark}\n".encode())
    upload.file_name = f"{mark}.csv"


def _closed_account(mark: str, by: Account) -> None:
    make_account(email=f"{mark}@example.org", name=f"{mark} Bo", disabled_at=clock.now())


def _add(model: Any, **more: Any) -> Callable[[str, Account], object]:
    """A row of the colleague's, whose hash is the mark."""

    def make(mark: str, by: Account) -> None:
        db.session.add(model(account_id=by.id, token_hash=mark, created_at=clock.now(), **_now(more)))

    return make


def _now(more: dict[str, Any]) -> dict[str, Any]:
    return {name: value() if callable(value) else value for name, value in more.items()}


def _form(mark: str, by: Account) -> None:
    content = f"{mark} encrypted"
    db.session.add(UnsentForm(name=mark, account_id=by.id, path=f"/{mark}", content=content, created_at=clock.now()))


def _mail(mark: str, by: Account) -> None:
    words = {
        "subject": f"{mark} subject",
        "text": f"{mark} text",
        "html": f"<p>{mark}</p>",
        "last_error": f"550 {mark}",
    }
    make_mail(recipient=f"{mark}@example.org", failed_at=clock.now(), **words)


#: Mark → what it stands in. What is kept for an hour or a day is gone with the first day.
KEPT = {
    "zqxunconfirmed": Kept("Registrations of interest", 7, lambda mark, by: _registration(mark, by, confirms=False)),
    "zqxconfirmed": Kept("Registrations of interest", 365, _registration),
    "zqxwaitingalert": Kept("Job alerts", 7, lambda mark, by: _alert(mark, by, confirmed=False)),
    "zqxalert": Kept("Job alerts", 365, _alert),
    "zqxdraft": Kept("CVs", 1, _draft),
    "zqxcomplaint": Kept("Complaints", 730, _complaint),
    "zqxupload": Kept("Files to import", 1, _upload),
    "zqxaccount": Kept("Staff accounts", 365, _closed_account),
    "zqxsession": Kept("Staff accounts", 365, _add(StaffSession, seen_at=clock.now, ended_at=clock.now)),
    "zqxinvitation": Kept("Staff accounts", 30, _add(Invitation, expires_at=clock.now)),
    "zqxreset": Kept("Staff accounts", 30, _add(PasswordReset, expires_at=clock.now)),
    "zqxform": Kept("Staff accounts", 1, _form),
    "zqxtry": Kept(
        "Tries counted",
        1,
        lambda mark, by: db.session.add(RateLimitCount(key=mark, count=1, expires_at=clock.now() + HOUR)),
    ),
    "zqxequality": Kept(
        "Equality forms",
        7,
        lambda mark, by: db.session.add(EqualityForm(key_hash=mark, purge_on=clock.today() + timedelta(days=7))),
    ),
    "zqxmail": Kept("Mails", 30, _mail),
}
