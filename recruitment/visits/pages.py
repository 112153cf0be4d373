"""Which pages are counted, told from their paths alone: it is asked at every request."""

from typing import NamedTuple


class Page(NamedTuple):
    """A kind of page, and the reference of its vacancy as the address spells it."""

    kind: str
    reference: str = ""


FIXED = {
    "/": Page("home"),
    "/jobs": Page("list"),
    "/interest": Page("interest"),
    "/benefits": Page("benefits"),
    "/inspection": Page("inspection"),
}
VACANCIES = "/jobs/"
FORM = "interest"
#: What stands among the vacancies or below one, and is neither a vacancy's page nor its form.
NOT_COUNTED = ("compare", "print")


def page_at(path: str) -> Page | None:
    """None for what is not counted. A reference alone, which leads on to the vacancy, is its page."""
    if (fixed := FIXED.get(path)) or not path.startswith(VACANCIES):
        return fixed
    reference, _, rest = path.removeprefix(VACANCIES).partition("/")
    # A file has an ending, and no page has one.
    if not reference or "/" in rest or "." in rest or (rest or reference) in NOT_COUNTED:
        return None
    return Page("form" if rest == FORM else "vacancy", reference)
