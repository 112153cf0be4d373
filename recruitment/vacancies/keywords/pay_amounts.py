"""A year's pay in a typed search: "£40k", "40,000", "from £38,500 a year"."""

import re
from dataclasses import dataclass

#: Whole pounds a year that somebody may look for; other numbers mean something else.
LEAST, MOST = 10_000, 250_000
_AMOUNT = r"£?\s?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?:\.[0-9]{1,2})?\s?k?(?!\w)"
_PAY = re.compile(
    r"(?<![\w.,£-])"
    r"(?:(?P<limit>up to|under|below|less than|max|maximum)|from|over|above|at least|min|minimum)?\s*"
    rf"(?P<low>{_AMOUNT}|£?[0-9]{{2,3}}(?=\s?(?:-|–|to)\s?£?[0-9]{{2,3}}\s?k))"
    rf"(?:\s?(?:-|–|to)\s?(?P<high>{_AMOUNT}))?\+?"
    r"(?:\s*(?:per|an?|p|/)\s*(?:(?P<other>hour|hr?|day|d|week|wk|w|month|m)|year|yr|annum|a)\b|\s*p\.a\.)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PayAmount:
    """Whole pounds, and where the words for them begin and end."""

    pounds: int
    start: int
    end: int


def find_pay(text: str) -> PayAmount | None:
    """The first amount, of a range its lower end. Pay by the hour or the day, and what is a limit, is left alone."""
    for match in _PAY.finditer(text):
        low, high = match["low"], match["high"] or ""
        is_yearly = not match["other"] and not match["limit"]
        if is_yearly and _looks_like_pay(low + high) and LEAST <= (pounds := _read_pounds(low, high)) <= MOST:
            return PayAmount(pounds, match.start(), match.end())
    return None


def _looks_like_pay(typed: str) -> bool:
    """A sign says so, or a round number."""
    return bool(re.search("[£k,]", typed, re.IGNORECASE)) or typed.strip().endswith("00")


def _read_pounds(low: str, high: str) -> int:
    """Of "30-40k", the k belongs to both."""
    whole, _, fraction = re.sub("[^0-9.]", "", low).partition(".")
    is_thousands = "k" in low.casefold() or ("k" in high.casefold() and len(whole) < 4)
    return int(whole) * 1_000 + int(fraction.ljust(3, "0")) if is_thousands else int(whole)
