"""The catalogue against plain SQL: order, totals and counts, over random vacancies, searches and instants."""

import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.vacancies.catalogue.index import Catalogue
from recruitment.vacancies.catalogue.rows import micros, read_all
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.filters import read_choices
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies import sql_search
from tests.vacancies.random_vacancies import make_random, parameters_of

SLUGS = ["islington", "camden"]
MICROSECOND = timedelta(microseconds=1)


class Undo(Exception):
    """Ends a transaction without keeping anything."""


@contextmanager
def undone() -> Iterator[None]:
    """A writing transaction that leaves nothing behind."""
    with suppress(Undo), transaction():
        yield
        raise Undo


def built() -> Catalogue:
    """From what this transaction holds."""
    catalogue = Catalogue()
    catalogue.replace((), read_all(db.session.connection(), 1))
    return catalogue


class TestCatalogue:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(seed=st.integers(0, 1 << 32), count=st.integers(0, 14))
    def test_equals_sql(self, app: Flask, seed: int, count: int) -> None:
        chance, now = random.Random(seed), clock.now()
        with undone():
            employers = [make_employer(SLUGS[0]), make_employer(SLUGS[1], full_time_week=None)]
            vacancies = [make_random(chance, employers, now) for _ in range(count)]
            catalogue, choices = built(), read_choices(db.session.connection())
            moments = [now, *(one.publish_at for one in vacancies), *(one.closes_at for one in vacancies)]
            for _ in range(4):
                criteria = Criteria.read(parameters_of(chance, SLUGS), choices)
                instant = chance.choice(moments) + chance.choice((-1, 0, 1)) * MICROSECOND
                hits = catalogue.search(criteria, micros(instant), choices)
                expected = sql_search.find(criteria, instant, choices)
                assert list(catalogue.in_order(hits, criteria.sort)) == expected.ids
                assert hits.total == catalogue.matching(criteria, micros(instant)).total == len(expected.ids)
                assert hits.facets == expected.facets
                start = chance.randrange(count + 1)
                assert catalogue.slice(hits, criteria.sort, start, 3) == expected.ids[start : start + 3]

    def test_next_change_is_the_next_opening_or_closing(self, app: Flask) -> None:
        now = clock.now()
        with undone():
            make_vacancy(publish_at=now - timedelta(1), closes_at=now + timedelta(3))
            make_vacancy(publish_at=now + timedelta(1), closes_at=now + timedelta(2))
            catalogue = built()
        told = [catalogue.next_change(micros(now + timedelta(days))) for days in (-2, 0, 1, 2, 3)]
        wanted = [micros(now + timedelta(days)) for days in (-1, 1, 2, 3)]
        assert told == [*wanted, None]

    def test_vacancy_without_status_approved_is_not_in_it(self, app: Flask) -> None:
        with undone():
            make_vacancy(status="draft")
            make_vacancy(status="withdrawn")
            assert built().entries == {}
