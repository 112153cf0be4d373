"""Long answers: made piece by piece, with nothing held between the pieces."""

from collections.abc import Iterator
from contextvars import Context

import pytest
from flask import Flask, url_for
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from recruitment.database import db
from recruitment.vacancies.models import Vacancy
from recruitment.web.streaming import stream


def connections_in_use() -> int:
    in_use: int = db.engine.pool.checkedout()  # type: ignore[attr-defined]
    return in_use


def begin(app: Flask, parts: Iterator[str]) -> Response:
    """An answer as a server has it, when the request's own context is gone."""

    def answer() -> Response:
        with app.test_request_context():
            return stream(parts, "text/plain")

    return Context().run(answer)


def counts(times: int) -> Iterator[str]:
    """Each part asks the database, and for an address."""
    for _ in range(times):
        count = db.session.scalar(select(func.count()).select_from(Vacancy))
        yield f"{count} at {url_for('home.show')}\n"


class TestStream:
    def test_later_parts_may_ask_the_database_and_give_it_back(self, app: Flask) -> None:
        parts, seen = iter(begin(app, counts(3)).response), []
        while part := Context().run(next, parts, None):
            seen.append(part)
            assert connections_in_use() == 0
        assert seen == ["0 at /\n"] * 3

    def test_first_part_fails_in_time_for_an_error_page(self, app: Flask) -> None:
        def failing() -> Iterator[str]:
            yield from ()
            raise LookupError

        with pytest.raises(LookupError):
            begin(app, failing())

    def test_what_fails_later_breaks_the_answer_off(self, app: Flask) -> None:
        def failing() -> Iterator[str]:
            yield "<source>"
            raise LookupError

        parts = iter(begin(app, failing()).response)
        assert next(parts) == "<source>"
        with pytest.raises(LookupError):
            Context().run(next, parts)

    def test_nothing_is_an_empty_answer(self, app: Flask) -> None:
        assert begin(app, iter(())).get_data() == b""

    def test_reader_who_leaves_early_harms_nothing(self, app: Flask) -> None:
        response = begin(app, counts(100))
        parts = iter(response.response)
        for _ in range(2):
            Context().run(next, parts)
        response.close()
        assert connections_in_use() == 0
