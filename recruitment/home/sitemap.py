"""The sitemap: every public page and every open vacancy, in parts that search engines take."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from flask import url_for
from sqlalchemy import ColumnElement, func, select

from recruitment import clock
from recruitment.config import settings
from recruitment.content import texts
from recruitment.database import db
from recruitment.vacancies.addresses import path_of
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy

#: The most addresses that the protocol allows in a file; tests set less.
MOST = 50_000
#: Pages without a vacancy in their address, beside those whose text HR writes. What says "jobs" changes with them.
PAGES = (
    "home.show",
    "vacancies.list_jobs",
    "inspection.show",
    "benefits.show",
    "benefits.show_leave_calculator",
    "benefits.show_pay_calculator",
    "registrations.register",
    "api_reference.show_reference",
)
_WITH_JOBS = ("home.show", "vacancies.list_jobs")
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


class NoSuchPart(LookupError):
    """There are fewer parts than that."""


@dataclass(frozen=True)
class Entry:
    """An address and when what is there last changed, as far as that is known."""

    path: str
    changed_at: datetime | None = None


def whole_sitemap(instant: datetime) -> str:
    """All addresses, or the list of parts when one file can't hold them."""
    parts = _count_parts(instant)
    if parts == 1:
        return sitemap_part(1, instant)
    addresses = (url_for("home.show_sitemap_part", number=number) for number in range(1, parts + 1))
    return _document("sitemapindex", (_element("sitemap", Entry(address)) for address in addresses))


def sitemap_part(number: int, instant: datetime) -> str:
    """One part, counted from 1; each but the last is full. Raises NoSuchPart."""
    if number > _count_parts(instant):
        raise NoSuchPart(number)
    first = (number - 1) * MOST
    pages = list(_pages(instant))
    chosen = pages[first : first + MOST]
    chosen += _vacancies(instant, max(0, first - len(pages)), MOST - len(chosen))
    return _document("urlset", (_element("url", entry) for entry in chosen))


def _listed(instant: datetime) -> tuple[ColumnElement[bool], ...]:
    """Examples are no posts: search engines must not offer them."""
    return is_open_at(Vacancy, instant), Vacancy.is_example.is_(False)


def _count_parts(instant: datetime) -> int:
    vacancies = db.session.scalar(select(func.count()).select_from(Vacancy).where(*_listed(instant))) or 0
    return -(-(len(PAGES) + len(texts.PAGES) + vacancies) // MOST)


def _pages(instant: datetime) -> Iterator[Entry]:
    latest = select(func.max(Vacancy.publish_at), func.max(Vacancy.updated_at)).where(*_listed(instant))
    changes = [change for change in db.session.execute(latest).one() if change]
    for endpoint in PAGES:
        yield Entry(url_for(endpoint), max(changes) if changes and endpoint in _WITH_JOBS else None)
    published = texts.last_published()
    for page in texts.PAGES:
        yield Entry(url_for("texts.show_page", page=page), published.get(page))


def _vacancies(instant: datetime, skipped: int, most: int) -> Iterator[Entry]:
    columns = (Vacancy.reference, Vacancy.title, Vacancy.publish_at, Vacancy.updated_at)
    some = select(*columns).where(*_listed(instant)).order_by(Vacancy.id).offset(skipped).limit(most)
    for reference, title, published, updated in db.session.execute(some):
        yield Entry(path_of(reference, title), max(published or updated, updated))  # it may appear after its last edit


def _document(root: str, elements: Iterator[str]) -> str:
    return "\n".join([_DECLARATION, f"<{root} {_NAMESPACE}>", *elements, f"</{root}>", ""])


def _element(name: str, entry: Entry) -> str:
    address = escape(settings().site_url + entry.path)
    when = f"<lastmod>{_w3c(entry.changed_at)}</lastmod>" if entry.changed_at else ""
    return f"<{name}><loc>{address}</loc>{when}</{name}>"


def _w3c(instant: datetime) -> str:
    return clock.to_london(instant).isoformat(timespec="seconds")
