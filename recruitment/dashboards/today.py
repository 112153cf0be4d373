"""What needs an account today, by what it may do."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from recruitment.access import ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.dashboards import site_duties, vacancy_duties
from recruitment.dashboards.duties import Desk, Duty
from recruitment.dashboards.scope import Scope
from recruitment.database import db

VACANCIES = "vacancies_hr.list_vacancies"
PEOPLE = "registrations_hr.list_registrations"
CONTENT = "content_hr.show_content"
COMPLAINTS = "privacy_hr.list_complaints"
#: Heading → duties, in the order of the page: what others wait for comes first.
DUTIES: dict[str, tuple[Duty, ...]] = {
    "Vacancies": (
        Duty(
            Permission.PUBLISH_VACANCIES,
            "vacancy waits for approval",
            "vacancies wait for approval",
            vacancy_duties.count_submitted,
            VACANCIES,
            {"state": "submitted"},
        ),
        Duty(
            Permission.PUBLISH_VACANCIES,
            "open advert has changes that wait for a second person",
            "open adverts have changes that wait for a second person",
            vacancy_duties.count_changed,
            VACANCIES,
            {"state": "open", "changes": "waiting"},
        ),
        Duty(
            Permission.DRAFT_VACANCIES,
            "vacancy of yours was sent back",
            "vacancies of yours were sent back",
            vacancy_duties.count_sent_back,
            VACANCIES,
            {"state": "draft", "mine": "yes", "sent_back": "yes"},
            "The comment says what to change",
        ),
        Duty(
            Permission.SEE_VACANCIES,
            "open vacancy closes within 7 days",
            "open vacancies close within 7 days",
            vacancy_duties.count_closing,
            VACANCIES,
            {"state": "open", "closing": vacancy_duties.CLOSING_DAYS},
        ),
        Duty(
            Permission.SEE_VACANCIES,
            "open vacancy has no registrations",
            "open vacancies have no registrations",
            vacancy_duties.count_unanswered,
            VACANCIES,
            {"state": "open", "registrations": "none"},
        ),
        Duty(
            Permission.SEE_VACANCIES,
            "vacancy goes public today",
            "vacancies go public today",
            vacancy_duties.count_scheduled,
            VACANCIES,
            {"state": "scheduled"},
        ),
        Duty(
            Permission.DRAFT_VACANCIES,
            "draft of yours is unfinished",
            "drafts of yours are unfinished",
            vacancy_duties.count_own_drafts,
            VACANCIES,
            {"state": "draft", "mine": "yes"},
        ),
    ),
    "People": (
        Duty(
            Permission.SEE_REGISTRATIONS,
            "new person waits to be contacted",
            "new people wait to be contacted",
            vacancy_duties.count_new_people,
            PEOPLE,
            {"stage": "new", "address": "confirmed"},
        ),
        Duty(
            Permission.SEE_OWN_REGISTRATIONS,
            "new person waits for your vacancies",
            "new people wait for your vacancies",
            vacancy_duties.count_own_new_people,
            PEOPLE,
            {"stage": "new", "address": "confirmed"},
        ),
        Duty(
            Permission.EXPORT_PEOPLE,
            "complaint about data is late",
            "complaints about data are late",
            site_duties.count_late_complaints,
            COMPLAINTS,
            hint="The 30 days are over",
        ),
        Duty(
            Permission.EXPORT_PEOPLE,
            "complaint about data waits for an answer",
            "complaints about data wait for an answer",
            site_duties.count_complaints,
            COMPLAINTS,
            hint="Each is to be answered within 30 days",
        ),
    ),
    "Content": (
        Duty(
            Permission.EDIT_CONTENT,
            "inspection is due for review",
            "inspections are due for review",
            site_duties.count_due_inspections,
            CONTENT,
            hint="Until then its highlights stay off the front page",
        ),
        Duty(
            Permission.EDIT_CONTENT,
            "benefit is due for review",
            "benefits are due for review",
            site_duties.count_due_benefits,
            CONTENT,
        ),
        Duty(
            Permission.EDIT_CONTENT,
            "employer has settings to be confirmed",
            "employers have settings to be confirmed",
            site_duties.count_unconfirmed,
            CONTENT,
            hint="The full-time week, or who to contact. Pages say so meanwhile",
        ),
        Duty(
            Permission.EDIT_CONTENT,
            "accessibility statement is past its review date",
            "accessibility statements are past their review dates",
            site_duties.count_late_statements,
            CONTENT,
            hint="Try the site again, then publish the statement with a new date",
        ),
    ),
    "This site": (
        Duty(
            Permission.SEE_REGISTRATIONS,
            "mail could not be sent",
            "mails could not be sent",
            site_duties.count_stuck_mail,
            "mail_hr.list_mail",
            hint="Mostly the address is wrong",
        ),
        Duty(
            Permission.MANAGE_ACCOUNTS,
            "colleague was invited and has not set up their account",
            "colleagues were invited and have not set up their accounts",
            site_duties.count_invited,
            "accounts_hr.list_accounts",
        ),
    ),
}


@dataclass(frozen=True)
class Todo:
    """A duty that is there: so many of them."""

    duty: Duty
    count: int

    @property
    def words(self) -> str:
        """What is counted."""
        return self.duty.one if self.count == 1 else self.duty.many


def read_today(account: Account, instant: datetime) -> dict[str, list[Todo]]:
    """Heading → what is to do, without what is nothing. One look at the database."""
    desk = Desk(account.id, Scope(account.employer_id), instant)
    allowed = [duty for group in DUTIES.values() for duty in group if _is_for(duty, account)]
    row = db.session.execute(select(*(duty.count(desk).scalar_subquery() for duty in allowed))).one()
    counts = dict(zip(map(id, allowed), row, strict=True))
    found = {
        heading: [Todo(duty, counts[id(duty)]) for duty in group if counts.get(id(duty))]
        for heading, group in DUTIES.items()
    }
    return {heading: todos for heading, todos in found.items() if todos}


def _is_for(duty: Duty, account: Account) -> bool:
    """Who sees everybody's registrations needs no line of their own beside it."""
    held = ROLES[account.role]
    if duty.permission == Permission.SEE_OWN_REGISTRATIONS:
        return Permission.SEE_REGISTRATIONS not in held
    return duty.permission in held
