"""What a post would pay, in words."""

from decimal import Decimal
from typing import Any

from werkzeug.datastructures import MultiDict

from recruitment.employers.models import Employer
from recruitment.pay.calculator_form import PayForm
from recruitment.pay.calculator_page import present_pay
from recruitment.web.answer import Answer, Figure, Given, Sum
from tests.pay.test_calculator import LONDON, NATIONAL, NEXT, TODAY

POST = {"salary": "41,200", "hours": "21", "weeks": "39"}


def answer(said: dict[str, str], *rates: Any, **stated: Any) -> Answer:
    week = {"full_time_week": Decimal(35), "weeks_in_year": Decimal("52.143")}
    form = PayForm(MultiDict(said), [Employer(slug="islington", name="Islington Council", **(week | stated))])
    assert form.is_ready(), form.errors
    found = present_pay(form, rates, TODAY)
    assert found is not None
    return found


def figures(found: Answer) -> list[str]:
    return [f"{one.figure} {one.unit}" for one in found.figures]


class TestFigures:
    def test_year_month_and_hour_are_floored(self) -> None:
        found = answer(POST)
        assert found.title == "For 21 hours a week, 39 weeks a year"
        assert figures(found) == ["£18,489 a year", "£1,540 a month", "£22.57 an hour"]

    def test_formulas_have_the_numbers_put_in(self) -> None:
        assert answer(POST).sums == [
            Sum("A year", ("£41,200 × 21 ÷ 35 hours × 39 ÷ 52.143 weeks = £18,489",)),
            Sum("A month", ("£18,489 ÷ 12 = £1,540",)),
            Sum("An hour", ("£41,200 ÷ 52.143 weeks ÷ 35 hours = £22.57",)),
        ]

    def test_full_time_needs_no_formula_for_the_year(self) -> None:
        found = answer({"salary": "41200.50", "weeks": "52.143"})
        assert found.title == "For full time"
        assert [one.label for one in found.sums] == ["A month", "An hour"]

    def test_week_that_nobody_confirmed_says_so(self) -> None:
        assert Given("Full-time week", "35 hours", "To be confirmed") in answer(POST).given
        assert not answer(POST, full_time_week_confirmed_on=TODAY).is_unconfirmed

    def test_without_a_week_there_is_no_figure(self) -> None:
        found = answer(POST, full_time_week=None)
        assert found.figures == []
        assert "has not stated its full-time week" in found.missing


class TestLivingWage:
    def test_pay_above_it(self) -> None:
        assert answer(POST, LONDON, NEXT, NATIONAL).figures[3] == Figure(
            "£7.77",
            "more an hour than the London Living Wage",
            "That rate is £14.80 from 1 May 2026, and £15.50 from 1 May 2027. "
            "You would get £9.86 more than the National Living Wage, which is £12.71 from 1 April 2026.",
        )

    def test_what_is_missing_is_rounded_up(self) -> None:
        """27,000 ÷ 1,825.005 = 14.79448, shown as £14.79."""
        found = answer({"salary": "27000"}, LONDON)
        assert figures(found)[2:] == ["£14.79 an hour", "£0.01 less an hour than the London Living Wage"]

    def test_no_rate_on_record_is_no_comparison(self) -> None:
        assert len(answer(POST).figures) == 3

    def test_before_anything_is_asked_it_stands_there(self) -> None:
        found = answer({}, LONDON, NATIONAL)
        assert figures(found) == ["£14.80 an hour", "£12.71 an hour"]
        assert found.figures[0].text == (
            "The London Living Wage from 1 May 2026. For full time it comes to £27,010 a year."
        )

    def test_site_without_an_employer_has_no_answer(self) -> None:
        assert present_pay(PayForm(MultiDict(), []), [LONDON], TODAY) is None
