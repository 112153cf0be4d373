"""Links that open something for whoever holds them: a mail that has left keeps its words, and no key."""

import re

#: A part of an address that nobody could guess: long, and of all kinds of signs, unlike the title of a job.
_KEY = re.compile(r"(https?://[^\s\"<>]*?/)(?=[^/\s\"<>]*[A-Z])[A-Za-z0-9_.~-]{32,}")
SENT = r"\1(sent)"


def without_keys(text: str) -> str:
    """The text with such parts of its addresses taken out."""
    return _KEY.sub(SENT, text)
