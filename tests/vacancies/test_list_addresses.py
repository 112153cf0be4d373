"""Addresses of a search: one spelling for one search."""

from typing import Any

import pytest
from flask import Flask

from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.list_addresses import ListAddresses, encoded, joined, list_address
from recruitment.vacancies.search import current_choices

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def criteria(**told: Any) -> Criteria:
    return Criteria.read({name: [value] for name, value in told.items()}, current_choices())


class TestListAddress:
    def test_search_for_nothing_is_the_list(self, app: Flask) -> None:
        with app.test_request_context():
            assert list_address(criteria()) == "/jobs"

    def test_order_in_which_parameters_were_told_does_not_matter(self, app: Flask) -> None:
        with app.test_request_context():
            one = list_address(criteria(hours="part-time", q="duty", page="2"))
            assert one == list_address(criteria(page="2", q="duty", hours="part-time"))
            assert one == "/jobs?q=duty&hours=part-time&page=2"


class TestListAddresses:
    def test_another_page_keeps_the_search_and_its_order(self, app: Flask) -> None:
        with app.test_request_context():
            addresses = ListAddresses(criteria(hours="part-time", sort="closing", page="3"))
            assert addresses.of_page(2) == "/jobs?hours=part-time&sort=closing&page=2"
            assert addresses.of_page(1) == "/jobs?hours=part-time&sort=closing"

    def test_another_order_begins_at_its_first_page(self, app: Flask) -> None:
        with app.test_request_context():
            addresses = ListAddresses(criteria(hours="part-time", page="3"))
            assert addresses.in_order("salary") == "/jobs?hours=part-time&sort=salary"
            assert addresses.in_order("newest") == "/jobs?hours=part-time"

    def test_canonical_address_is_whole_and_has_the_usual_order(self, app: Flask) -> None:
        with app.test_request_context():
            addresses = ListAddresses(criteria(hours="part-time", sort="salary", page="3"))
            assert addresses.canonical == "http://localhost/jobs?hours=part-time&page=3"


class TestJoined:
    def test_empty_queries_leave_no_mark(self, app: Flask) -> None:
        assert joined("/jobs", "", "a=b", "") == "/jobs?a=b"
        assert joined("/jobs", "", "") == "/jobs"

    def test_values_are_told_so_that_they_are_read_again(self, app: Flask) -> None:
        assert encoded({"q": ["a&b=c", "é"]}) == "q=a%26b%3Dc&q=%C3%A9"
