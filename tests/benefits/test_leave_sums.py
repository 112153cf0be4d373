"""The formulas of leave say the same as the figures."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.benefits.test_leave_page import FEBRUARY, THREE_DAYS, answer

LATER = THREE_DAYS | FEBRUARY
SAID = [{}, THREE_DAYS, LATER, LATER | {"service": "7"}, {"hours": "33.75", "days": "4.5"}]


def worked_out(formula: str) -> Fraction:
    """What stands before the equals sign, worked out from left to right."""
    found = Fraction(1)
    for sign, number in re.findall(r"(×|÷|^) ?([0-9.,]+)", formula.partition(" = ")[0]):
        value = Fraction(number.replace(",", ""))
        found = found / value if sign == "÷" else found * value
    return found


class TestLeaveSums:
    @pytest.mark.parametrize("said", SAID, ids=str)
    @pytest.mark.parametrize("full_time", ["35", "37.5"])
    def test_each_formula_gives_what_stands_behind_it(self, said: dict[str, str], full_time: str) -> None:
        for one in answer(said, full_time_week=Decimal(full_time)).sums:
            for formula in one.sums:
                told = Fraction(formula.partition(" = ")[2].split()[0].replace(",", ""))
                assert 0 <= told - worked_out(formula) < Fraction(1, 10), formula

    def test_full_time_is_not_made_a_share(self) -> None:
        sums = {one.label: one.sums for one in answer().sums}
        assert sums["A full-time day"] == ("35 hours ÷ 5 = 7 hours",)
        assert sums["Leave now"] == ("31 days × 7 hours = 217 hours",)

    def test_part_of_a_year_counts_its_days(self) -> None:
        sums = {one.label: one.sums for one in answer(LATER).sums}
        assert sums["Leave now, for 59 of the 365 days of the leave year"] == (
            "31 days × 7 hours × 21 ÷ 35 × 59 ÷ 365 = 21.1 hours",
            "31 days × 3 ÷ 5 × 59 ÷ 365 = 3.1 days",
        )

    def test_what_the_law_gives_stands_there_where_it_decides(self) -> None:
        assert "What the law" not in str(answer(THREE_DAYS).sums)
        assert "5.6 weeks × 3 days = 16.8 days" in str(answer(THREE_DAYS, base_leave=Decimal(12)).sums)
