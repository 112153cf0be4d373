"""Where a page may send people on: places of this site alone."""

import re

LONGEST = 2000


def local_path(text: str | None) -> str | None:
    """The path and query when they can only lead within this site, else None.

    Browsers read a backslash as a slash, drop control characters, and take `//` for another site: none may stand.
    """
    if not text or len(text) > LONGEST or not re.fullmatch(r"/[!-\[\]-~]*", text):
        return None
    path = re.split(r"[?#]", text)[0]
    return None if "//" in path else text
