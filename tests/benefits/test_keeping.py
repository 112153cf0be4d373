"""Keeping the offer."""

import pytest
from flask import Flask

from recruitment.audit import trail
from recruitment.audit.records import NotPossible
from recruitment.benefits.keeping import move_benefit
from recruitment.benefits.offer import offer_of
from recruitment.database import transaction
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer


class TestMoveBenefit:
    def test_it_changes_places_with_its_neighbour_and_the_trail_says_so(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            first, second = make_benefit(employer, "Leave"), make_benefit(employer, "Pension")
            move_benefit(second, "up", by=None)
        assert offer_of(employer.id) == [second, first]
        assert trail.find("benefit", [second.id], most=1)[0].changes == {"position": [2, 1]}

    @pytest.mark.parametrize("step", ["up", "down", "sideways"])
    def test_only_one_can_be_moved_nowhere(self, app: Flask, step: str) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
            with pytest.raises(NotPossible):
                move_benefit(benefit, step, by=None)
