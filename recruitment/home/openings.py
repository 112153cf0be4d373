"""The vacancies that are open now, as the front page shows them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from recruitment.database import db
from recruitment.home.career import Role, career_steps, roles
from recruitment.vacancies.cards import Card, card
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import newest

NEWEST = 3


@dataclass(frozen=True)
class Openings:
    """How many there are, the newest of them, the kinds of work among them, and how they spread over a career."""

    count: int
    newest: list[Card]
    roles: list[Role]
    steps: list[Role]


def openings(instant: datetime, *, names_employer: bool) -> Openings:
    """Everything that is open at the instant, on all employers of the site."""
    count = db.session.scalar(select(func.count()).select_from(Vacancy).where(is_open_at(Vacancy, instant))) or 0
    cards = [card(one, instant, names_employer=names_employer) for one in newest(instant, NEWEST)]
    found = roles(instant)
    return Openings(count, cards, [role for role in found if role.count], career_steps(found))
