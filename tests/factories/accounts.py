"""Accounts of staff for tests, and two ways to sign them in."""

from typing import Any

import pyotp
from argon2 import PasswordHasher

from recruitment import clock
from recruitment.access import ROLE_NAMES
from recruitment.accounts.mfa import set_secret
from recruitment.accounts.models import Account
from recruitment.accounts.sessions import COOKIE, start_session
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.web.cookies import cookie_name
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.page import Page

PASSWORD = "seven kettles sing at dawn"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
#: The weakest parameters there are: a test need not wait. Verifying reads them from the hash.
QUICK_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


def make_account(role: str = "hr-manager", *, employer: Employer | None = None, **fields: Any) -> Account:
    """Activated, with PASSWORD and a second factor of SECRET. Call it inside `with transaction():`.

    Of an employer, the first there is unless one is given, made when there is none; administrators have none.
    """
    if employer is None and role != "administrator":
        employer = next(iter(all_employers()), None) or make_employer()
    given = {
        "email": f"{role}@example.org",
        "name": f"Robin {ROLE_NAMES[role]}",
        "password_hash": QUICK_HASH,
        "created_at": clock.now(),
        "activated_at": clock.now(),
    }
    account = Account(role=role, employer_id=employer.id if employer else None, **(given | fields))
    set_secret(account, SECRET, used_step=0)
    db.session.add(account)
    db.session.flush()
    return account


def sign_in(client: CheckingClient, account: Account) -> None:
    """At once, by a session of its own and its cookie. Call it outside a transaction."""
    with transaction():
        token = start_session(account)
    client.set_cookie(cookie_name(COOKIE), token)


def sign_in_through_forms(client: CheckingClient, account: Account) -> Page:
    """As a person does, with password and code; the page after it. Codes of this half minute count again."""
    email = account.email
    with transaction():
        account.totp_last_step = 0
    asked = client.page("/hr/sign-in").form().fill(email=email, password=PASSWORD).submit()
    page: Page = asked.form().fill(code=code_now()).submit()
    return page


def code_now(secret: str = SECRET) -> str:
    """What the app shows now."""
    return pyotp.TOTP(secret).at(clock.now())
