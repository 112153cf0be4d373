"""Cards as markup, kept until their vacancy changes or the day ends in London: a list of known ones reads no row."""

import sys
from datetime import datetime

from flask import Flask, current_app

from recruitment import clock
from recruitment.database import db
from recruitment.freshness.bounded import Bounded
from recruitment.orm_sessions import SideSession
from recruitment.vacancies.cards import card
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import for_cards
from recruitment.vacancies.search import Results
from recruitment.web.paths import site_root
from recruitment.web.patterns import draw

#: In each process: some ten thousand cards.
MOST_BYTES = 12 * 1024 * 1024
BYTES_OF_A_KEY = 400
#: Below the list's own heading.
TITLE_LEVEL = 2


def init_card_shelf(app: Flask) -> None:
    """Give the application an empty shelf."""
    app.extensions["card_shelf"] = Bounded[bytes](MOST_BYTES)


def cards_of(results: Results, instant: datetime, *, names_employer: bool) -> list[bytes]:
    """The job_card component of each vacancy in its <li>, encoded, in order; one that was deleted is left out."""
    shelf: Bounded[bytes] = current_app.extensions["card_shelf"]
    look = (results.epoch, clock.to_london(instant).date(), names_employer, site_root())
    keys = {one: (one, sequence, *look) for one, sequence in results.places.items()}
    found = {one: shelf.get(key) for one, key in keys.items()}
    if missing := [one for one, markup in found.items() if markup is None]:
        for one, markup in _draw(missing, instant, names_employer=names_employer).items():
            found[one] = markup
            shelf.put(keys[one], markup, sys.getsizeof(markup) + BYTES_OF_A_KEY)
    return [markup for markup in found.values() if markup is not None]


def _draw(vacancy_ids: list[int], instant: datetime, *, names_employer: bool) -> dict[int, bytes]:
    """In a transaction of its own: the request's may have begun before a change that the catalogue knows."""
    with SideSession(db.engine) as session:
        read = session.scalars(for_cards().where(Vacancy.id.in_(vacancy_ids)))
        cards = {one.id: card(one, instant, names_employer=names_employer) for one in read}
    return {one: f"<li>{draw('job_card', drawn, TITLE_LEVEL, True)}</li>".encode() for one, drawn in cards.items()}
