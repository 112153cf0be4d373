"""The layout of the list of jobs, drawn once until the site changes: what a search alone changes is filled in."""

from flask import Flask, current_app

from recruitment.employers.profile import site_names
from recruitment.freshness.bounded import Bounded
from recruitment.freshness.watch import current_version
from recruitment.vacancies.listing import ListPage
from recruitment.web.paths import site_root
from recruitment.web.patterns import Shell, draw, gap
from recruitment.web.titles import whole_title

MOST_BYTES = 256 * 1024
GAPS = ("whole_title", "head", "main")
#: Cards before the offer of an alert, on a phone.
FIRST_CARDS = 3


def init_list_shell(app: Flask) -> None:
    """Give the application room for the layout in its present forms."""
    app.extensions["list_shells"] = Bounded[Shell](MOST_BYTES)


def draw_list(page: ListPage) -> bytes:
    """The whole page. Its filters and cards are encoded already, and most of it."""
    names = site_names()
    search = Shell(draw("job_search", page, gap("groups"), gap("first_cards"), gap("cards")))
    return _shell(page).fill(
        whole_title=whole_title(page.title, names.short_name if names else ""),
        head=draw("job_search_head", page),
        main=search.fill(groups=page.groups, **_cards(page.cards)),
    )


def _cards(cards: list[bytes]) -> dict[str, bytes]:
    return {"first_cards": b"".join(cards[:FIRST_CARDS]), "cards": b"".join(cards[FIRST_CARDS:])}


def _shell(page: ListPage) -> Shell:
    """It changes with the site, and when the first example opens, as any vacancy does."""
    shells: Bounded[Shell] = current_app.extensions["list_shells"]
    key = (page.as_of, site_root())
    shell = shells.get(key)
    if shell is None:
        shell = Shell.draw("vacancies/list_jobs.html", *GAPS)
        # The search may know a newer site than this request saw first, whose layout may be an older one's.
        if page.as_of[0] == current_version():
            shells.put(key, shell, MOST_BYTES // 16)
    return shell
