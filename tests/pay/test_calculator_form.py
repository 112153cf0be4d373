"""What the pay calculator takes."""

from decimal import Decimal

import pytest
from werkzeug.datastructures import MultiDict

from recruitment.employers.models import Employer
from recruitment.pay.calculator_form import PayForm
from recruitment.pay.salary import parse_pounds


def form(**said: str) -> PayForm:
    employer = Employer(slug="islington", name="Islington", full_time_week=Decimal(35), weeks_in_year=Decimal("52.143"))
    found = PayForm(MultiDict(said), [employer])
    found.is_ready()
    return found


class TestPayForm:
    def test_salary_alone_is_full_time_for_all_of_the_year(self) -> None:
        found = form(salary="£41,200", hours="", weeks="")
        assert (found.errors, found.salary.data, found.hours.data) == ({}, parse_pounds("41200"), None)

    @pytest.mark.parametrize(
        ("said", "errors"),
        [
            ({"salary": ""}, {"salary": ["Enter the full-time salary for a year, like 41,200"]}),
            ({"salary": "0"}, {"salary": ["Enter a salary above £0"]}),
            ({"salary": "lots"}, {"salary": ["Enter an amount in pounds, like 41,200 or 18.50"]}),
            ({"hours": "0"}, {"hours": ["Enter more than 0 hours, or leave it empty"]}),
            ({"hours": "36"}, {"hours": ["Enter at most 35 hours, which is full time"]}),
            ({"weeks": "0"}, {"weeks": ["Enter more than 0 weeks, or leave it empty"]}),
            ({"weeks": "53"}, {"weeks": ["Enter at most 52.143 weeks, which is the whole year"]}),
            ({"hours": "35", "weeks": "52.143"}, {}),
        ],
    )
    def test_what_makes_no_sense_is_told_beside_its_field(
        self, said: dict[str, str], errors: dict[str, list[str]]
    ) -> None:
        assert form(**({"salary": "41200"} | said)).errors == errors

    @pytest.mark.parametrize("typed", ["-1", "1e999", "Infinity", "9" * 5000, "1\x00", "٣", "1_0"])
    def test_what_is_no_number_is_told_once_and_kept(self, typed: str) -> None:
        found = form(salary=typed, hours=typed, weeks=typed)
        assert {name: len(told) for name, told in found.errors.items()} == {"salary": 1, "hours": 1, "weeks": 1}
        assert (found.salary._value(), found.hours._value()) == (typed, typed)
