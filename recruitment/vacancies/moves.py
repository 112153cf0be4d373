"""The one table of moves: from which states, who may, and on what condition; and why one is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from recruitment import clock
from recruitment.access import ROLE_NAMES, ROLES, Permission
from recruitment.accounts.models import Account
from recruitment.vacancies.lifecycle import obstacles, state_at
from recruitment.vacancies.models import Vacancy

#: So long after it closed a vacancy can be opened again; later it is relisted, so that people see it is a new round.
REOPENED_WITHIN = timedelta(days=28)
EVERY_STATE = ("draft", "submitted", "scheduled", "open", "closed", "withdrawn", "filled")

#: What stands in the way for this person now, in words; empty when nothing does.
Condition = Callable[[Vacancy, Account, datetime], str]


class CannotMove(Exception):
    """Why a vacancy can't be moved so, in words for HR."""


@dataclass(frozen=True)
class Move:
    """One thing that can be done to a vacancy."""

    name: str
    label: str
    #: "This vacancy is open, so it can't be …"
    done: str
    states: tuple[str, ...]
    permission: Permission
    condition: Condition = lambda vacancy, by, instant: ""
    #: Whether what an advert must say has to stand there first.
    needs_all: bool = False


def _second_person(vacancy: Vacancy, by: Account, instant: datetime) -> str:
    if not vacancy.employer.approval_required:
        return ""
    if vacancy.submitted_by_id == by.id:
        return "You submitted it: a second person has to approve it"
    return "You changed it last: a second person has to approve it" if vacancy.edited_by_id == by.id else ""


def _needs_nobody_else(vacancy: Vacancy, by: Account, instant: datetime) -> str:
    is_asked = vacancy.employer.approval_required
    return "A second person has to approve it: submit it for approval" if is_asked else ""


def _own_submission(vacancy: Vacancy, by: Account, instant: datetime) -> str:
    return "" if vacancy.submitted_by_id == by.id else "Only the person who submitted it can take it back"


def _closed_lately(vacancy: Vacancy, by: Account, instant: datetime) -> str:
    if vacancy.closes_at is None or vacancy.closes_at + REOPENED_WITHIN > instant:
        return ""
    return f"It closed more than {REOPENED_WITHIN.days} days ago: relist it instead"


_DRAFT, _PUBLISH = Permission.DRAFT_VACANCIES, Permission.PUBLISH_VACANCIES

SUBMIT = Move("submit", "Submit for approval", "submitted", ("draft",), _DRAFT, needs_all=True)
TAKE_BACK = Move("take_back", "Take the submission back", "taken back", ("submitted",), _DRAFT, _own_submission)
APPROVE = Move("approve", "Approve", "approved", ("submitted",), _PUBLISH, _second_person, needs_all=True)
SEND_BACK = Move("send_back", "Send it back", "sent back", ("submitted",), _PUBLISH)
PUBLISH = Move("publish", "Publish", "published", ("draft",), _PUBLISH, _needs_nobody_else, needs_all=True)
RESCHEDULE = Move(
    "reschedule", "Change the time of publishing", "rescheduled", ("scheduled",), _PUBLISH, needs_all=True
)
UNSCHEDULE = Move("unschedule", "Take back", "taken back", ("scheduled",), _PUBLISH)
EXTEND = Move("extend", "Extend", "extended", ("open", "closed"), _PUBLISH, _closed_lately)
CLOSE = Move("close", "Close", "closed", ("open",), _PUBLISH)
END = Move("end", "Record how it ended", "ended", ("open", "closed"), _PUBLISH)
RELIST = Move("relist", "Relist", "relisted", ("closed", "withdrawn", "filled"), _DRAFT)
COPY = Move("copy", "Copy", "copied", EVERY_STATE, _DRAFT)
SAVE_TEMPLATE = Move("save_template", "Save as template", "saved as a template", EVERY_STATE, _DRAFT)

MOVES = (
    APPROVE,
    SEND_BACK,
    TAKE_BACK,
    PUBLISH,
    SUBMIT,
    RESCHEDULE,
    UNSCHEDULE,
    EXTEND,
    CLOSE,
    END,
    RELIST,
    COPY,
    SAVE_TEMPLATE,
)


def barrier(move: Move, vacancy: Vacancy, by: Account | None, instant: datetime) -> str:
    """Why this person can't make the move whatever the advert says, in words; empty when they can.

    None is the system: it keeps to the states, and is no person.
    """
    state = state_at(vacancy, instant)
    if state not in move.states:
        return f"This vacancy is {'a draft' if state == 'draft' else state}, so it can't be {move.done}"
    if by is None:
        return ""
    if move.permission not in ROLES[by.role]:
        return f"Your role, {ROLE_NAMES[by.role]}, can't do this"
    return move.condition(vacancy, by, instant)


def refusal(move: Move, vacancy: Vacancy, by: Account | None, instant: datetime) -> str:
    """The same, and what the advert still lacks."""
    if reason := barrier(move, vacancy, by, instant):
        return reason
    lacks = obstacles(vacancy, vacancy.publish_at or instant, instant) if move.needs_all else {}
    return f"Not ready yet: {'. '.join(lacks.values())}" if lacks else ""


def check(move: Move, vacancy: Vacancy, by: Account | None) -> None:
    """Raises CannotMove with the reason, except for what the advert lacks."""
    if reason := barrier(move, vacancy, by, clock.now()):
        raise CannotMove(reason)
