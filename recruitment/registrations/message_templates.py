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
    template = MessageTemplate(employer_id=employer.id, name=name, subject=subject, text=text, updated_at=clock.now())
    _write(template, "message template added", {"name": [None, name]}, by)
    return template


def change_template(template: MessageTemplate, *, name: str, subject: str, text: str, by: Account) -> None:
    """Other words. Raises NameTaken."""
    wanted = {"name": name, "subject": subject, "text": text}
    changes: dict[str, object] = {
        field: [getattr(template, field), value] for field, value in wanted.items() if getattr(template, field) != value
    }
    if changes:
        template.name, template.subject, template.text, template.updated_at = name, subject, text, clock.now()
        _write(template, "message template changed", changes, by)


def remove_template(template: MessageTemplate, *, by: Account) -> None:
    """For good; what was sent from it stays with the people."""
    changes = {"name": [template.name, None]}
    trail.record("message template removed", template, by=by, employer_id=template.employer_id, changes=changes)
    db.session.delete(template)
    db.session.flush()


def _write(template: MessageTemplate, action: str, changes: dict[str, object], by: Account) -> None:
    try:
        with db.session.begin_nested():
            db.session.add(template)
            db.session.flush()
    except IntegrityError as problem:
        if violated_constraint(problem) == "uq_message_template_employer_id_name":
            raise NameTaken(template.name) from problem
        raise
    trail.record(action, template, by=by, employer_id=template.employer_id, changes=changes)
