"""Mail to colleagues about a vacancy that waits for approval, in the transaction that makes it wait."""

from typing import Any

from sqlalchemy import select

from recruitment.access import ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.audit.trail import Actor
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.mail.outbox import Letter, post
from recruitment.vacancies.models import Vacancy

APPROVERS = tuple(sorted(role for role, permissions in ROLES.items() if Permission.PUBLISH_VACANCIES in permissions))


def tell_managers(vacancy: Vacancy, *, by: Account | None, note: str | None) -> None:
    """Everybody of the employer who may approve it, except whoever submitted it."""
    for manager in _managers(vacancy.employer_id):
        if by is None or manager.id != by.id:
            _post(vacancy, "submitted", manager, by, note=note)


def tell_of_import(employer: Employer, file_name: str, number: str, *, by: Actor | None) -> None:
    """The same of all that the import of this number hands in: one mail each, whatever its rows."""
    for manager in _managers(employer.id):
        if by is None or manager.id != by.id:
            key = f"vacancies-imported:{number}:{manager.id}"
            letter = Letter(manager.email, "vacancies/email/imported", key, employer.id)
            post(letter, employer=employer, file_name=file_name, by=_name_of(by))


def tell_of_changes(vacancy: Vacancy, *, by: Account) -> None:
    """Everybody who may approve them, except whoever proposed them."""
    for manager in _managers(vacancy.employer_id):
        if manager.id != by.id:
            _post(vacancy, "changed", manager, by)


def tell_submitter(vacancy: Vacancy, template: str, *, by: Account | None, comment: str | None = None) -> None:
    """Whoever submitted it hears what came of it, unless they did it themselves or have left."""
    number = vacancy.submitted_by_id
    submitter = db.session.get(Account, number) if number is not None else None
    if submitter is not None and submitter.is_active and (by is None or submitter.id != by.id):
        _post(vacancy, template, submitter, by, comment=comment)


def _managers(employer_id: int) -> list[Account]:
    theirs = select(Account).where(
        Account.employer_id == employer_id,
        Account.role.in_(APPROVERS),
        Account.activated_at.is_not(None),
        Account.disabled_at.is_(None),
    )
    return list(db.session.scalars(theirs.order_by(Account.id)))


def _post(vacancy: Vacancy, template: str, to: Account, by: Account | None, **told: Any) -> None:
    """Once for each version of the vacancy: a form that is sent twice writes no second mail."""
    key = f"vacancy-{template}:{vacancy.id}:{vacancy.version_id}:{to.id}"
    letter = Letter(to.email, f"vacancies/email/{template}", key, vacancy.employer_id)
    post(letter, vacancy=vacancy, employer=vacancy.employer, by=_name_of(by), **told)


def _name_of(by: Actor | None) -> str:
    return by.name if by else "The system"
