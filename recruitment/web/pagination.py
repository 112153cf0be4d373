"""Pages of a long list: which one is asked for, how many there are, and links from one to the next."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class PageLink:
    """One page; without a number it is a gap."""

    number: int | None = None
    url: str = ""
    is_current: bool = False


@dataclass(frozen=True)
class Pager:
    """What the pagination component shows; the addresses are empty at the ends."""

    previous_url: str
    next_url: str
    pages: list[PageLink]


def read_page(text: str) -> int:
    """The page that an address asks for, from 1; what is no page is the first."""
    return int(text) if re.fullmatch("[1-9][0-9]{0,8}", text) else 1


def count_pages(total: int, per_page: int) -> int:
    """How many pages so many entries fill, at least one."""
    return max(1, -(-total // per_page))


def make_pager(page: int, pages: int, address: Callable[[int], str]) -> Pager:
    """Links to the first, the last and the neighbouring pages; `address` gives a page's URL."""
    return Pager(
        previous_url=address(page - 1) if page > 1 else "",
        next_url=address(page + 1) if page < pages else "",
        pages=[PageLink(one, address(one), one == page) if one else PageLink() for one in _numbers(page, pages)],
    )


def _numbers(page: int, pages: int) -> Iterator[int | None]:
    """1 … 4 5 6 … 9, None for a gap; a gap of one page is that page."""
    shown = sorted({1, page - 1, page, page + 1, pages} & set(range(1, pages + 1)))
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before == 2:
            yield number - 1
        elif number - before > 2:
            yield None
        yield number
