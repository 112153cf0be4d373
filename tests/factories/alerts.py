"""Job alerts for tests."""

import itertools
from typing import Any

from sqlalchemy import select

from recruitment.alerts.links import token_of
from recruitment.alerts.models import JobAlert
from recruitment.alerts.searches import read_text
from recruitment.alerts.subscriptions import Wish, ask, confirm
from recruitment.database import db
from recruitment.web.contact_details import canonical_email

_numbers = itertools.count(1)


def make_alert(
    search: str = "",
    *,
    email: str = "ada@example.org",
    frequency: str = "daily",
    confirmed: bool = True,
    **columns: Any,
) -> JobAlert:
    """Ada's, for the query of a search, as the site makes it. Call it inside `with transaction():`."""
    ask(Wish(email, read_text(search), frequency), submission_key=f"a-key-of-the-tests-{next(_numbers)}")
    newest = select(JobAlert).where(JobAlert.email == canonical_email(email)).order_by(JobAlert.id.desc()).limit(1)
    alert = db.session.scalars(newest).one()
    if confirmed:
        confirm(alert)
    for name, value in columns.items():
        setattr(alert, name, value)
    db.session.flush()
    return alert


def page_of(alert: JobAlert) -> str:
    """The path of its page."""
    return f"/alerts/{token_of(alert)}"
