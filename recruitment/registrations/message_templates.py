"""Messages that an employer keeps, to send again and again."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from recruitment import clock
from recruitment.access import of_own_employer
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db, violated_constraint
from recruitment.employers.models import Employer
from recruitment.registrations.models import MessageTemplate


class NameTaken(Exception):
    """The employer has another template of this name."""


class NoTemplate(LookupError):
    """It doesn't exist, or is another employer's: nobody learns which."""


def all_templates() -> list[MessageTemplate]:
    """Those of the signed-in account's employer, by name."""
    chosen = of_own_employer(select(MessageTemplate), MessageTemplate.employer_id)
    by_name = chosen.order_by(MessageTemplate.name, MessageTemplate.id).options(joinedload(MessageTemplate.employer))
    return list(db.session.scalars(by_name))


def find_template(template_id: int) -> MessageTemplate:
    """One of the signed-in account's employer. Raises NoTemplate."""
    chosen = of_own_employer(select(MessageTemplate), MessageTemplate.employer_id)
    found: MessageTemplate | None = db.session.scalar(chosen.where(MessageTemplate.id == template_id))
    if found is None:
        raise NoTemplate(template_id)
    return found


def keep_template(employer: Employer, *, name: str, subject: str, text: str, by: Account) -> MessageTemplate:
    """A new one. Raises NameTaken."""
    template = MessageTemplate(employer_id=employer.id)
    _write(template, {"name": name, "subject": subject, "text": text})
    changes = {"name": [None, name]}
    trail.record("message template added", template, by=by, employer_id=employer.id, changes=changes)
    return template


def change_template(template: MessageTemplate, *, name: str, subject: str, text: str, by: Account) -> None:
    """Other words. Raises NameTaken."""
    words = {"name": name, "subject": subject, "text": text}
    before = {field: getattr(template, field) for field in words}
    changes = {field: [before[field], value] for field, value in words.items() if before[field] != value}
    if changes:
        _write(template, words)
        trail.record("message template changed", template, by=by, employer_id=template.employer_id, changes=changes)


def remove_template(template: MessageTemplate, *, by: Account) -> None:
    """For good; what was sent from it stays with the people."""
    changes = {"name": [template.name, None]}
    trail.record("message template removed", template, by=by, employer_id=template.employer_id, changes=changes)
    db.session.delete(template)
    db.session.flush()


def _write(template: MessageTemplate, words: dict[str, str]) -> None:
    """In a savepoint: of two of one name the database refuses the second."""
    try:
        with db.session.begin_nested():
            for field, value in words.items():
                setattr(template, field, value)
            template.updated_at = clock.now()
            db.session.add(template)
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_message_template_employer_id_name":
            raise NameTaken(words["name"]) from problem
        raise
