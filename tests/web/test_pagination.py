"""Links from page to page."""

import pytest

from recruitment.web.pagination import make_pager


def shown(page: int, pages: int) -> list[int | None]:
    return [link.number for link in make_pager(page, pages, str).pages]


class TestMakePager:
    @pytest.mark.parametrize(
        ("page", "pages", "numbers"),
        [
            (1, 1, [1]),
            (1, 2, [1, 2]),
            (1, 9, [1, 2, None, 9]),
            (5, 9, [1, None, 4, 5, 6, None, 9]),
            (4, 9, [1, 2, 3, 4, 5, None, 9]),
            (9, 9, [1, None, 8, 9]),
        ],
    )
    def test_first_last_and_neighbours_are_shown(self, page: int, pages: int, numbers: list[int | None]) -> None:
        assert shown(page, pages) == numbers

    def test_ends_have_no_way_on(self) -> None:
        pager = make_pager(1, 1, str)
        assert (pager.previous_url, pager.next_url) == ("", "")

    def test_current_page_is_marked(self) -> None:
        assert [link.number for link in make_pager(2, 3, str).pages if link.is_current] == [2]

    def test_address_of_each_page_is_asked_for(self) -> None:
        pager = make_pager(2, 3, lambda page: f"?page={page}")
        assert (pager.previous_url, pager.next_url, pager.pages[0].url) == ("?page=1", "?page=3", "?page=1")
