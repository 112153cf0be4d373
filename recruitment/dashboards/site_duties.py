"""What needs somebody of content, mail and accounts, each as a statement that counts it."""

from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.benefits.models import Benefit
from recruitment.content.statement import is_past_review
from recruitment.dashboards.duties import Desk
from recruitment.employers.models import Employer
from recruitment.inspection.models import Inspection
from recruitment.mail.models import OutboxMail
from recruitment.privacy.models import Complaint


def count_due_inspections(desk: Desk) -> Select[Any]:
    """Whose review day has come."""
    is_due = Inspection.review_on <= clock.to_london(desk.instant).date()
    return select(func.count(Inspection.id)).where(is_due, desk.scope.owns(Inspection.employer_id))


def count_due_benefits(desk: Desk) -> Select[Any]:
    """Whose review day has come."""
    is_due = Benefit.review_on <= clock.to_london(desk.instant).date()
    return select(func.count(Benefit.id)).where(is_due, desk.scope.owns(Benefit.employer_id))


def count_unconfirmed(desk: Desk) -> Select[Any]:
    """Employers with a full-time week or a contact that nobody has confirmed."""
    is_open = Employer.full_time_week_confirmed_on.is_(None) | Employer.contact_confirmed_on.is_(None)
    return select(func.count(Employer.id)).where(is_open, desk.scope.owns(Employer.id))


def count_complaints(desk: Desk) -> Select[Any]:
    """Nobody has answered them, and there is time."""
    return _unanswered(desk, Complaint.due_on >= clock.to_london(desk.instant).date())


def count_late_complaints(desk: Desk) -> Select[Any]:
    """Nobody has answered them, and the 30 days are over."""
    return _unanswered(desk, Complaint.due_on < clock.to_london(desk.instant).date())


def _unanswered(desk: Desk, is_due: ColumnElement[bool]) -> Select[Any]:
    waits = Complaint.answered_at.is_(None) & is_due
    return select(func.count(Complaint.id)).where(waits, desk.scope.owns(Complaint.employer_id))


def count_late_statements(desk: Desk) -> Select[Any]:
    """Employers whose accessibility statement is past its review day."""
    return select(func.count(Employer.id)).where(is_past_review(desk.instant), desk.scope.owns(Employer.id))


def count_stuck_mail(desk: Desk) -> Select[Any]:
    """Given up by the delivery."""
    has_failed = OutboxMail.sent_at.is_(None) & OutboxMail.failed_at.is_not(None)
    is_open = OutboxMail.stopped_at.is_(None)
    return select(func.count(OutboxMail.id)).where(has_failed, is_open, desk.scope.owns(OutboxMail.employer_id))


def count_invited(desk: Desk) -> Select[Any]:
    """Colleagues who have not used their link."""
    is_waiting = Account.activated_at.is_(None) & Account.disabled_at.is_(None)
    return select(func.count(Account.id)).where(is_waiting, desk.scope.owns(Account.employer_id))
