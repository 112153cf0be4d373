"""Links from page to page of a long list."""

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
