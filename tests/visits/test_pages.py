"""Which addresses are counted as which page."""

import pytest

from recruitment.visits.pages import Page, page_at

COUNTED = {
    "/": Page("home"),
    "/jobs": Page("list"),
    "/jobs/ISL-1": Page("vacancy", "ISL-1"),
    "/jobs/ISL-1/social-worker": Page("vacancy", "ISL-1"),
    "/jobs/ISL-1/interest": Page("form", "ISL-1"),
    "/interest": Page("interest"),
    "/benefits": Page("benefits"),
    "/inspection": Page("inspection"),
}
NOT_COUNTED = (
    "/jobs/",
    "/jobs/ISL-1/print",
    "/jobs/ISL-1/calendar.ics",
    "/jobs/ISL-1/card-0123.png",
    "/jobs/compare",
    "/jobs/ISL-1/a/b",
    "/interest/received/ABCDEFGHJK",
    "/static/css/base.css",
    "/feeds/jobs.atom",
    "/api/v1/vacancies",
    "/hr/today",
    "",
)


@pytest.mark.parametrize("path", COUNTED)
def test_page_is_counted(path: str) -> None:
    assert page_at(path) == COUNTED[path]


@pytest.mark.parametrize("path", NOT_COUNTED)
def test_everything_else_is_not(path: str) -> None:
    assert page_at(path) is None
