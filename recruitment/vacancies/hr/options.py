"""What can be done to a vacancy now, and why the rest can't."""

from dataclasses import dataclass

from flask import url_for
from flask_login import current_user

from recruitment import clock
from recruitment.vacancies.hr.history import history_of, last_word
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import END, MOVES, refusal

PAGES = {
    "submit": "submit_vacancy",
    "take_back": "take_back_vacancy",
    "approve": "publish_vacancy",
    "send_back": "send_back_vacancy",
    "publish": "publish_vacancy",
    "reschedule": "publish_vacancy",
    "unschedule": "take_back_vacancy",
    "extend": "extend_vacancy",
    "close": "close_vacancy",
    "end": "close_vacancy",
    "relist": "relist_vacancy",
    "copy": "copy_vacancy",
    "save_template": "save_as_template",
}
#: The first of these that can be done is what most people came for.
FOREMOST = ("approve", "publish", "submit")


@dataclass(frozen=True)
class Option:
    """A move that can be made, and the look of its button."""

    label: str
    url: str
    kind: str


@dataclass(frozen=True)
class Obstacle:
    """Moves that can't be made, for one reason."""

    labels: str
    reason: str


@dataclass(frozen=True)
class Options:
    """Both, in the order of the table."""

    possible: list[Option]
    refused: list[Obstacle]


def options(vacancy: Vacancy) -> Options:
    """For the person who is signed in. Closing an open vacancy asks for the outcome too, so that is not said twice."""
    instant = clock.now()
    state = state_at(vacancy, instant)
    possible: list[Option] = []
    refused: dict[str, list[str]] = {}
    for move in MOVES:
        if move is END and state == "open":
            continue
        reason = refusal(move, vacancy, current_user, instant)
        if not reason:
            is_first = move.name in FOREMOST and not any(option.kind == "" for option in possible)
            url = url_for(f"vacancies_hr.{PAGES[move.name]}", vacancy_id=vacancy.id)
            possible.append(Option(move.label, url, "" if is_first else "quiet small"))
        else:
            told = reason if state in move.states else f"Not while it is {'a draft' if state == 'draft' else state}"
            refused.setdefault(told, []).append(move.label)
    return Options(possible, [Obstacle(", ".join(labels), reason) for reason, labels in refused.items()])


def moves_and_history(vacancy: Vacancy) -> dict[str, object]:
    """What can be done now, what was done lately, and what was said last."""
    return {"options": options(vacancy), "history": history_of(vacancy), "last_word": last_word(vacancy)}
