"""What holders tell, in a reader's words."""

import re
from datetime import date, datetime

from recruitment.privacy.holders import Things
from recruitment.web.template_filters import date_in_words, instant_in_words

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(\+00:00|Z)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
Rows = list[tuple[str, str]]


def told(things: Things) -> list[Rows]:
    """Each thing as labels and words, without what it does not state."""
    return [[(label, in_words(value)) for label, value in one.items() if in_words(value)] for one in things]


def in_words(value: object) -> str:
    """Nothing for nothing; dates as people write them; lists and what they hold in one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dict):
        return "; ".join(f"{label}: {words}" for label, one in value.items() if (words := in_words(one)))
    if isinstance(value, list | tuple):
        return ", ".join(words for one in value if (words := in_words(one)))
    return _text(str(value))


def _text(text: str) -> str:
    try:
        if INSTANT.fullmatch(text):
            return instant_in_words(datetime.fromisoformat(text))
        return date_in_words(date.fromisoformat(text)) if DAY.fullmatch(text) else text
    except ValueError:  # what somebody typed may look like a date and be none
        return text
