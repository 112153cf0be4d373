"""People who registered, as lists and the board tell of them."""

from dataclasses import dataclass
from datetime import date, datetime

from recruitment import clock
from recruitment.documents.keeping import document_of
from recruitment.documents.models import Document
from recruitment.documents.opening import can_open
from recruitment.registrations.models import EXPERIENCE, STAGES, Registration
from recruitment.registrations.pipeline import AT_WORK, moves_of
from recruitment.vacancies.models import ARRANGEMENTS, HOURS

#: Kinds of work that are told by name; of more there is the number.
MOST_ROLES = 2


@dataclass(frozen=True)
class PersonCard:
    """One person: decided here, so that templates only show."""

    id: int
    name: str
    is_named: bool
    is_confirmed: bool
    interest: str
    #: What they look for, a short text each: in short for lists, and whole.
    wishes: list[str]
    all_wishes: list[str]
    stage: str
    stage_name: str
    owner: str
    due_on: date | None
    is_overdue: bool
    #: Where they may go: stage → its name.
    moves: dict[str, str]
    #: Days in London.
    received: str
    since: str


@dataclass(frozen=True)
class ShownDocument:
    """A person's CV, and whether it may be opened."""

    document: Document
    can_open: bool


def shown_document(registration: Registration) -> ShownDocument | None:
    """The CV that came with it, if one did."""
    document = document_of(registration)
    return ShownDocument(document, can_open(document)) if document else None


def card_of(registration: Registration, today: date) -> PersonCard:
    """The person as it stands today."""
    due_on, stage = registration.due_on, registration.stage
    return PersonCard(
        id=registration.id,
        name=registration.shown_name,
        is_named=registration.is_named,
        is_confirmed=registration.confirmed_at is not None,
        interest=registration.interest,
        wishes=wishes(registration, most_roles=MOST_ROLES),
        all_wishes=wishes(registration),
        stage=stage,
        stage_name=STAGES[stage],
        owner=registration.owner.name if registration.owner else "",
        due_on=due_on if stage in AT_WORK else None,
        is_overdue=due_on is not None and due_on < today and stage in AT_WORK,
        moves=moves_of(registration),
        received=_day(registration.created_at),
        since=_day(registration.stage_changed_at or registration.created_at),
    )


def wishes(registration: Registration, *, most_roles: int | None = None) -> list[str]:
    """Kinds of work, hours, ways of working, pay and experience, as far as they were told. None of it says who it is.

    Of more kinds of work than `most_roles` the others are a number.
    """
    roles = [role.name for role in registration.role_types]
    if most_roles is not None and len(roles) > most_roles + 1:
        roles[most_roles:] = [f"{len(roles) - most_roles} more kinds of work"]
    hours = [name for value, name in HOURS.items() if value in registration.hours]
    ways = [name for value, name in ARRANGEMENTS.items() if value in registration.arrangements]
    pay = [f"£{registration.pay_wanted:,} a year"] if registration.pay_wanted is not None else []
    experience = [experience_in_words(registration.experience)] if registration.experience else []
    return [*roles, *hours, *ways, *pay, *experience]


def experience_in_words(experience: str) -> str:
    """Experience: 1 to 3 years."""
    return f"Experience: {EXPERIENCE[experience].lower()}"


def _day(instant: datetime) -> str:
    """3 Dec 2026."""
    local = clock.to_london(instant)
    return f"{local.day} {local:%b %Y}"
