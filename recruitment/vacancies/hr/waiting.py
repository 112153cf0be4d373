"""What waits for a second person, as pages of the back office tell it."""

from dataclasses import dataclass

from flask_login import current_user

from recruitment import clock
from recruitment.access import Permission, may
from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.forms.sections import BY_FIELD, Section
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import barrier
from recruitment.vacancies.waiting import LET_IN, waiting
from recruitment.vacancies.wording import in_words


@dataclass(frozen=True)
class Waiting:
    """Who proposed what last, in rows of a table."""

    who: str
    rows: list[dict[str, object]]
    #: Why the person who looks can't approve it; empty when they can.
    barrier: str
    may_look: bool


def waiting_for(vacancy: Vacancy) -> Waiting | None:
    """None when nothing waits."""
    values = waiting(vacancy)
    if not values or vacancy.waiting_changes is None:
        return None
    reason = barrier(LET_IN, vacancy, current_user, clock.now())
    rows = [_row(vacancy, name, value) for name, value in values.items()]
    return Waiting(vacancy.waiting_changes["by"], rows, reason, may(Permission.PUBLISH_VACANCIES))


def waits_in(vacancy: Vacancy, section: Section) -> bool:
    """Whether something of this page does."""
    return not waiting(vacancy).keys().isdisjoint(section.fields)


def _row(vacancy: Vacancy, name: str, value: object) -> dict[str, object]:
    texts = (BY_FIELD[name].label(name), in_words(name, plain(value_of(vacancy, name))), in_words(name, plain(value)))
    return {"cells": [{"text": text} for text in texts]}
