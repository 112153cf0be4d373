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
#: What stands below a vacancy and is neither its page nor its form.
NOT_COUNTED = ("print", "calendar.ics")


def page_at(path: str) -> Page | None:
    """None for what is not counted. A reference alone, which leads on to the vacancy, is its page."""
    if (fixed := FIXED.get(path)) or not path.startswith(VACANCIES):
        return fixed
    reference, _, rest = path.removeprefix(VACANCIES).partition("/")
    if not reference or "/" in rest or rest in NOT_COUNTED:
        return None
    return Page("form" if rest == FORM else "vacancy", reference)
