"""The back office of people who registered, as tests walk through it."""

from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.vacancies import make_role_types

LIST = "/hr/registrations"


def enter(client: CheckingClient, role: str = "hr-officer", employer: Employer | None = None) -> Account:
    """Sign in as somebody of this role, in a place where role types exist."""
    with transaction():
        make_role_types()
        account = make_account(role, employer=employer)
    sign_in(client, account)
    return account


def read_again(registration: Registration | int) -> Registration:
    """As it stands in the database now."""
    db.session.expire_all()
    number = registration if isinstance(registration, int) else registration.id
    return db.session.get_one(Registration, number)


def deeds(action: str) -> list[AuditEntry]:
    """What the trail says of these acts, oldest first."""
    db.session.expire_all()
    return db.session.query(AuditEntry).filter_by(action=action).order_by(AuditEntry.id).all()
