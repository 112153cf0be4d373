"""What HR may choose from in a vacancy's form: role types, teams, and colleagues as hiring managers."""

from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.models import RoleType


def role_types() -> dict[str, str]:
    """Slug → name, in the order that administrators gave them."""
    found = db.session.scalars(select(RoleType).order_by(RoleType.position, RoleType.id))
    return {role.slug: role.name for role in found}


def team_names(employer: Employer) -> list[str]:
    """Teams that the employer has already."""
    named = select(Team.name).where(Team.employer_id == employer.id)
    return list(db.session.scalars(named.order_by(Team.name, Team.id)))


def colleagues(employer: Employer) -> dict[str, str]:
    """Account id → name, of the employer's people who are not shut out."""
    theirs = select(Account).where(Account.employer_id == employer.id, Account.disabled_at.is_(None))
    found = db.session.scalars(theirs.order_by(Account.name, Account.email))
    return {str(account.id): name_of(account) for account in found}


def name_of(account: Account) -> str:
    """The name, or the address of somebody who is only invited."""
    return account.name or account.email
