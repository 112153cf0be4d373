"""Views of pages, counted in front of the page cache."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest
import time_machine
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, scoped_session

from recruitment.database import db, transaction
from recruitment.vacancies.models import Vacancy
from recruitment.visits import counting
from recruitment.visits.counting import Counting
from recruitment.visits.models import VacancyVisitCount, VisitCount
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.visits.browsers import FIREFOX, PROGRAMS

PERSON = {"User-Agent": FIREFOX}


@pytest.fixture
def visits(app: Flask, clock: time_machine.Traveller) -> Counting:
    """The site's own, with one vacancy to look at."""
    with transaction():
        make_vacancy(reference="ISL-1", title="Social worker")
    found: Counting = app.extensions["visits"]
    return found


def counted(visits: Counting) -> dict[tuple[str, str], int]:
    """(page, source) → views, once everything is written."""
    visits.flush()
    db.session.rollback()
    columns = (VisitCount.page, VisitCount.source)
    rows = db.session.execute(select(*columns, func.sum(VisitCount.number)).group_by(*columns))
    return {(page, source): int(number) for page, source, number in rows}


class TestCounting:
    def test_kept_page_and_page_that_is_held_already_count_too(self, client: CheckingClient, visits: Counting) -> None:
        first = client.get("/jobs", headers=PERSON)
        client.get("/jobs", headers=PERSON)
        again = client.get("/jobs", headers=PERSON | {"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304
        assert counted(visits) == {("list", "direct"): 3}

    def test_way_from_list_to_form_is_counted_with_its_vacancy(
        self, client: CheckingClient, visits: Counting, session: scoped_session[Session]
    ) -> None:
        inside = PERSON | {"Sec-Fetch-Site": "same-origin"}
        client.get("/jobs", headers=PERSON | {"Referer": "https://www.google.com/"})
        client.get("/jobs/ISL-1/social-worker", headers=inside)
        client.get("/jobs/ISL-1/interest", headers=inside)
        assert counted(visits) == {("list", "google"): 1, ("vacancy", ""): 1, ("form", ""): 1}
        columns = (VacancyVisitCount.vacancy_id, VacancyVisitCount.page)
        vacancy_id = session.scalar(select(Vacancy.id))
        assert session.execute(select(*columns).order_by(*columns)).all() == [
            (vacancy_id, "form"),
            (vacancy_id, "vacancy"),
        ]

    def test_short_address_takes_its_source_along(self, client: CheckingClient, visits: Counting) -> None:
        sent_on = client.get("/jobs/ISL-1?source=Job-Fair", headers=PERSON)
        assert sent_on.headers["Location"] == "/jobs/ISL-1/social-worker?source=job-fair"
        client.get(sent_on.headers["Location"], headers=PERSON)
        assert counted(visits) == {("vacancy", "job-fair"): 1}

    def test_source_makes_no_other_page(self, app: Flask, client: CheckingClient, visits: Counting) -> None:
        client.get("/jobs/ISL-1/social-worker", headers=PERSON)
        kept = len(app.extensions["page_cache"].pages)
        page = client.get("/jobs/ISL-1/social-worker?source=mail", headers=PERSON)
        assert (page.status_code, len(app.extensions["page_cache"].pages)) == (200, kept)
        assert counted(visits) == {("vacancy", "direct"): 1, ("vacancy", "mail"): 1}

    @pytest.mark.parametrize("agent", PROGRAMS)
    def test_programs_are_not_counted(self, client: CheckingClient, visits: Counting, agent: str) -> None:
        client.get("/jobs", headers={"User-Agent": agent})
        assert counted(visits) == {}

    @pytest.mark.parametrize(
        ("method", "path"),
        [("HEAD", "/jobs"), ("POST", "/interest"), ("GET", "/jobs/NONE-1/x"), ("GET", "/robots.txt")],
    )
    def test_what_nobody_reads_is_not_counted(
        self, client: CheckingClient, visits: Counting, method: str, path: str
    ) -> None:
        client.open(path, method=method, headers=PERSON)
        assert counted(visits) == {}

    def test_answer_is_the_same_for_who_is_counted_and_who_is_not(
        self, client: CheckingClient, visits: Counting
    ) -> None:
        answers = [client.get("/jobs", headers=headers) for headers in (PERSON, {"User-Agent": "curl/8"})]
        assert answers[0].data == answers[1].data
        assert "Set-Cookie" not in answers[0].headers

    def test_database_that_is_away_loses_nothing(
        self, client: CheckingClient, visits: Counting, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise OperationalError("INSERT", {}, Exception("away"))

        client.get("/jobs", headers=PERSON)
        with monkeypatch.context() as patched:
            patched.setattr(counting, "write_counts", fail)
            visits.flush()
        assert counted(visits) == {("list", "direct"): 1}


VIEWS = st.tuples(
    st.sampled_from(["/", "/jobs", "/jobs/ISL-1/social-worker", "/jobs/isl-1/interest", "/jobs/NONE/x", "/static/x"]),
    st.sampled_from([FIREFOX, "curl/8"]),
    st.sampled_from(["200 OK", "304 Not Modified", "404 Not Found", "503 Service Unavailable"]),
    st.sampled_from(["", "https://www.bing.com/", "http://localhost/jobs"]),
    st.sampled_from(["", "source=fair", "source=%00", "q=1&source=MAIL"]),
    st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(views=st.lists(VIEWS, max_size=30))
def test_sums_are_what_people_saw(app: Flask, visits: Counting, views: list[tuple[Any, ...]]) -> None:
    with transaction():
        db.session.execute(delete(VisitCount))
    seen: Counter[str] = Counter()
    for path, agent, status, referrer, query, flushes in views:
        look(visits, status, PATH_INFO=path, HTTP_USER_AGENT=agent, HTTP_REFERER=referrer, QUERY_STRING=query)
        is_counted = agent == FIREFOX and status[:3] in ("200", "304") and path not in ("/jobs/NONE/x", "/static/x")
        seen[path] += int(is_counted)
        if flushes:
            visits.flush()
    assert sum(counted(visits).values()) == seen.total()


def look(visits: Counting, status: str, **said: str) -> Iterable[bytes]:
    """Ask for a page that answers with this status."""

    def application(_environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response(status, [])
        return []

    alone = Counting(visits.app, application, visits.owners, "localhost")
    alone.counters = visits.counters
    return alone({"REQUEST_METHOD": "GET", "HTTP_HOST": "localhost", **said}, lambda *_: None)
