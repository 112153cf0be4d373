"""An offer that nobody makes."""

from datetime import date

from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import QUALIFIER, Source, Theme, Tile

TILES = [
    Tile(QUALIFIER, ["31", "36"], "days of leave", "An example: the second figure is what the first grows to."),
    Tile("", ["12"], "months of support", "One figure."),
    Tile(QUALIFIER, ["£1,000"], "for books", "With a qualifier."),
]
THEME = Theme(
    "Time (an example)",
    [
        Benefit(title="Leave", text="A part of the offer, in a sentence or two."),
        Benefit(title="Hours that move", text="Another part of it."),
    ],
)
SOURCES = {
    "With an address": Source(
        "An example of a page", "https://www.example.org/offer", date(2026, 11, 21), date(2027, 11, 21)
    ),
    "On paper": Source("An example of a circular", None, date(2026, 11, 21), date(2027, 11, 21)),
}
SUMS = [
    {"label": "Hours a year", "sums": ["31 days × 7 hours = 217 hours"]},
    {"label": "For 20 of 35 hours", "sums": ["216 × 20 ÷ 35 = 123.43 hours", "rounded up: 123.5 hours"]},
]
