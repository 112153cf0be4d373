"""How dates, times and addresses of files are written on pages."""

from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask

from recruitment import clock


def init_template_filters(app: Flask) -> None:
    """Filters for templates, and addresses of static files that change with their content."""
    app.add_template_filter(date_in_words)
    app.add_template_filter(instant_in_words)
    app.url_defaults(_add_version)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def _add_version(endpoint: str, values: dict[str, object]) -> None:
    filename = values.get("filename")
    if endpoint == "static" and isinstance(filename, str) and "v" not in values:
        values["v"] = _fingerprint(Path(__file__).parent.parent / "static" / filename)


@cache
def _fingerprint(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:10] if path.is_file() else "missing"


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
