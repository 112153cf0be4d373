"""How dates, times and amounts are written on pages, and where templates come from."""

import re
from datetime import date, datetime

from flask import Flask
from jinja2 import ChoiceLoader, PackageLoader, PrefixLoader

from recruitment import clock
from recruitment.web import titles

#: £15,891 to £17,382; 35 hours.
_KEPT_TOGETHER = re.compile(r"£[\d.,]+ to £[\d.,]+|\b\d[\d.,]* (?:hours?|days?|weeks?|months?)\b")


def init_template_filters(app: Flask) -> None:
    """Filters for templates, and GOV.UK's form macros under their own prefix."""
    app.add_template_filter(date_in_words)
    app.add_template_filter(instant_in_words)
    app.add_template_filter(unbroken)
    app.add_template_global(titles.site_name, "name_of_site")
    app.add_template_global(titles.whole_title)
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    app.jinja_loader = ChoiceLoader([loader for loader in (app.jinja_loader, macros) if loader])
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def unbroken(text: str) -> str:
    """The text with no-break spaces inside ranges of money, and between a number and its unit."""
    return _KEPT_TOGETHER.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def date_in_words(day: date) -> str:
    """Thursday 3 December 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def instant_in_words(instant: datetime) -> str:
    """11:59pm on Thursday 3 December 2026, in London; midday and midnight by name."""
    local = clock.to_london(instant)
    return f"{time_in_words(local)} on {date_in_words(local.date())}"


def time_in_words(local: datetime) -> str:
    """9am, 11:59pm, midday, midnight, of a London wall time."""
    if local.minute == 0 and local.hour in (0, 12):
        return "midday" if local.hour else "midnight"
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'pm' if local.hour >= 12 else 'am'}"
