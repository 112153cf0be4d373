"""What a program is told of a search."""

from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.search_answer import records, search_answer
from tests.factories.vacancies import make_vacancy


class TestRecords:
    def test_what_ended_or_was_deleted_meanwhile_is_left_out(self, app: Flask) -> None:
        with transaction():
            ids = [make_vacancy(status=status).id for status in ("filled", "approved", "withdrawn", "approved")]
        with app.test_request_context():
            told = records([*reversed(ids), 999_999], clock.now())
        assert [record["status"] for record in told] == ["open", "open"]
        assert told[0]["reference"] > told[1]["reference"]


class TestSearchAnswer:
    @pytest.mark.parametrize("page", ["2", "999999999"])
    def test_page_past_the_end_says_which_it_is(self, app: Flask, page: str) -> None:
        with transaction():
            make_vacancy()
        with app.test_request_context():
            told = search_answer({"page": page}, clock.now())
        assert (told["page"], told["pages"], told["total"], told["items"]) == (int(page), 1, 1, [])

    def test_nothing_open_is_one_empty_page(self, app: Flask) -> None:
        with transaction():
            make_vacancy(closes_at=clock.now() - timedelta(minutes=1))
        with app.test_request_context():
            told = search_answer({}, clock.now())
        assert (told["total"], told["page"], told["pages"], told["items"]) == (0, 1, 1, [])
        assert told["facets"]["employer"] == {"islington": 0}
