"""Pages of a list, and links from one to the next."""

import pytest

from recruitment.web.pagination import count_pages, make_pager, read_page


def shown(page: int, pages: int) -> list[int | None]:
    return [link.number for link in make_pager(page, pages, str).pages]


class TestReadPage:
    @pytest.mark.parametrize(("text", "page"), [("1", 1), ("17", 17), ("999999999", 999_999_999)])
    def test_a_number_is_the_page(self, text: str, page: int) -> None:
        assert read_page(text) == page

    @pytest.mark.parametrize("text", ["", "0", "-1", "1.5", "two", "\u0663", " 2", "1" + "0" * 20, "9" * 5000, "\0"])
    def test_anything_else_is_the_first(self, text: str) -> None:
        assert read_page(text) == 1


class TestCountPages:
    @pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3)])
    def test_the_last_one_may_be_short(self, total: int, pages: int) -> None:
        assert count_pages(total, 20) == pages


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
