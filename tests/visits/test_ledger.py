"""Counts in the database."""

from datetime import date
from typing import Any

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from recruitment.freshness.watch import current_version
from recruitment.visits import ledger
from recruitment.visits.counters import Key
from recruitment.visits.ledger import MOST_STATED, write_counts
from recruitment.visits.models import VacancyDayCount, VacancyVisitCount, VisitCount
from recruitment.visits.pages import Page

DAY = date(2026, 6, 15)
HOME = Page("home")


def owners(references: object) -> dict[str, tuple[int, int]]:
    """ISL-1 in two spellings, and nothing else."""
    return {"ISL-1": (7, 3), "isl-1": (7, 3)}


def held(session: scoped_session[Session], model: Any = VisitCount) -> list[tuple[Any, ...]]:
    id_column = model.employer_id if model is VisitCount else model.vacancy_id
    columns = (model.page, id_column, model.source, model.number)
    return [tuple(row) for row in session.execute(select(*columns).order_by(*columns))]


class TestWriteCounts:
    def test_counts_are_added_to_what_is_there(self, app: Flask, session: scoped_session[Session]) -> None:
        for number in (2, 3):
            write_counts({Key(DAY, HOME, "google"): number}, owners)
        assert held(session) == [("home", 0, "google", 5)]
        assert held(session, VacancyVisitCount) == []

    def test_spellings_of_a_reference_are_one_vacancy(self, app: Flask, session: scoped_session[Session]) -> None:
        counts = {Key(DAY, Page("form", reference), ""): 1 for reference in ("ISL-1", "isl-1", "NONE")}
        write_counts(counts, owners)
        assert held(session) == [("form", 3, "", 2)]
        assert held(session, VacancyVisitCount) == [("form", 7, "", 2)]

    def test_sources_of_a_vacancy_are_summed_up_by_day(self, app: Flask, session: scoped_session[Session]) -> None:
        page = Page("vacancy", "ISL-1")
        for number in (2, 3):
            write_counts({Key(DAY, page, "google"): number, Key(DAY, page, ""): 1}, owners)
        sums = session.execute(select(VacancyDayCount.vacancy_id, VacancyDayCount.day, VacancyDayCount.number)).all()
        assert sums == [(7, DAY, 7)]

    def test_day_has_so_many_words_of_its_own_and_others_are_one(
        self, app: Flask, session: scoped_session[Session]
    ) -> None:
        for first in (0, MOST_STATED // 2):
            words = [f"word-{number:03}" for number in range(first, first + MOST_STATED)]
            write_counts({Key(DAY, HOME, word): 1 for word in words}, owners)
        by_source = {row[2]: row[3] for row in held(session)}
        assert len(by_source) == MOST_STATED + 1
        assert by_source["other"] == MOST_STATED // 2
        assert session.scalar(select(func.sum(VisitCount.number))) == 2 * MOST_STATED

    def test_pages_stay_the_same(self, app: Flask) -> None:
        before = current_version()
        write_counts({Key(DAY, HOME, ""): 1}, owners)
        assert current_version() == before

    def test_nothing_is_opened_for_nothing(self, app: Flask, monkeypatch: object) -> None:
        with app.app_context():
            write_counts({Key(DAY, Page("form", "NONE"), ""): 1}, owners)
        assert ledger.db.session.scalar(select(func.count()).select_from(VisitCount)) == 0
