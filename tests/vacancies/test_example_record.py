"""The vacancy that programmers are shown."""

from collections.abc import Iterator

import pytest
from flask import Flask

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.vacancies.example_record import example_page, example_record, shown_record
from recruitment.vacancies.record import FIELDS
from recruitment.vacancies.search import current_choices
from tests.factories.vacancies import make_vacancy


@pytest.fixture(autouse=True)
def _on_a_request(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


class TestExampleRecord:
    def test_it_is_whole_and_says_that_it_is_no_real_post(self) -> None:
        record = example_record()
        assert tuple(record) == FIELDS
        assert (record["example"], record["status"], record["actual_min"]) == (True, "open", 18489.1548)

    def test_it_stays_out_of_the_database(self) -> None:
        example_record()
        assert not db.session.new


class TestShownRecord:
    def test_newest_open_one_is_shown(self) -> None:
        with transaction():
            make_vacancy(reference="REAL-1")
            make_vacancy(reference="DRAFT-1", status="draft")
        assert shown_record(clock.now())["reference"] == "REAL-1"

    def test_made_up_one_while_there_is_none(self) -> None:
        assert shown_record(clock.now()) == example_record()


class TestExamplePage:
    def test_it_finds_the_example_alone(self) -> None:
        page = example_page(current_choices())
        assert (page["total"], page["facets"]["hours"]["part-time"], page["facets"]["hours"]["full-time"]) == (1, 1, 0)
        assert (page["salary_bands"]["40000"], page["salary_bands"]["45000"]) == (1, 0)
