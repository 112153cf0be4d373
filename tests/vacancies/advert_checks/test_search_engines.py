"""What search engines need."""

from typing import Any

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.search_engines import PostingComplete
from tests.vacancies.advert_checks.looking import fields

BAD: list[dict[str, Any]] = [
    {"title": "***"},
    {"description": "![](https://example.org/a.png)"},
    {"description": "---"},
    {"location": ", –"},
]
GOOD: list[dict[str, Any]] = [{}, {"title": "Worker 2"}, {"description": "# Hi"}, {"location": "N1 1XR"}]


class TestPostingComplete:
    @pytest.mark.parametrize("values", BAD, ids=str)
    def test_what_shows_nothing_stops_it(self, app: Flask, values: dict[str, Any]) -> None:
        assert fields(PostingComplete(), **values) == list(values)

    @pytest.mark.parametrize("values", GOOD, ids=str)
    def test_what_says_something_passes(self, app: Flask, values: dict[str, Any]) -> None:
        assert fields(PostingComplete(), **values) == []

    def test_empty_fields_are_for_another_check(self, app: Flask) -> None:
        assert fields(PostingComplete(), title="", description=None, location=None) == []
