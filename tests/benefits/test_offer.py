"""The offer: themes, figures and sources."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from flask import Flask

from recruitment.benefits.models import Benefit
from recruitment.benefits.offer import by_theme, offer_of, sources, tiles
from recruitment.database import transaction
from recruitment.employers.models import Employer
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer

TODAY = date(2026, 11, 21)


@pytest.fixture
def employer(app: Flask) -> Iterator[Employer]:
    with transaction():
        yield make_employer()


def leave(employer: Employer, **fields: Any) -> Benefit:
    given: dict[str, Any] = {"figure": "Up to 31 → 36", "figure_label": "days of leave", "is_highlight": True}
    return make_benefit(employer, "Leave", **(given | fields))


class TestTiles:
    def test_limit_says_that_it_is_one(self, employer: Employer) -> None:
        (tile,) = tiles([leave(employer)])
        assert (tile.qualifier, tile.figures, tile.unit) == ("Up to", ["31", "36"], "days of leave")

    def test_plain_figure_has_no_qualifier(self, employer: Employer) -> None:
        (tile,) = tiles([leave(employer, figure="12", figure_label=None)])
        assert (tile.qualifier, tile.figures, tile.unit) == ("", ["12"], "Leave")

    def test_part_without_a_figure_has_no_tile(self, employer: Employer) -> None:
        assert tiles([make_benefit(employer, "Pension")]) == []

    def test_past_its_review_date_a_figure_is_not_put_forward(self, employer: Employer) -> None:
        offer = [leave(employer, review_on=date(2026, 11, 20))]
        assert tiles(offer, today=TODAY) == []
        assert len(tiles(offer)) == 1

    def test_only_what_is_marked_is_put_forward(self, employer: Employer) -> None:
        assert tiles([leave(employer, is_highlight=False)], today=TODAY) == []


class TestOffer:
    def test_it_keeps_its_order_and_its_employer(self, employer: Employer) -> None:
        make_benefit(make_employer("camden"), "Theirs")
        for title, position in (("Second", 2), ("First", 1)):
            make_benefit(employer, title, position=position)
        assert [benefit.title for benefit in offer_of(employer.id)] == ["First", "Second"]

    def test_themes_come_in_the_order_of_their_first_part(self, employer: Employer) -> None:
        for title, theme in (("A", "Time"), ("B", "Pay"), ("C", "Time")):
            make_benefit(employer, title, theme=theme)
        shown = [(theme.name, [one.title for one in theme.benefits]) for theme in by_theme(offer_of(employer.id))]
        assert shown == [("Time", ["A", "C"]), ("Pay", ["B"])]

    def test_source_is_named_once_with_its_dates(self, employer: Employer) -> None:
        (source,) = sources([make_benefit(employer, "A"), make_benefit(employer, "B")])
        assert (source.checked_in_words, source.review_in_words) == ("21 November 2026", "21 November 2027")
