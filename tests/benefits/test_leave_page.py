"""How much leave somebody would get, in words."""

from datetime import date
from decimal import Decimal
from typing import Any

from werkzeug.datastructures import MultiDict

from recruitment.benefits.leave_form import LeaveForm
from recruitment.benefits.leave_page import present_leave
from recruitment.employers.models import Employer
from recruitment.web.answer import Answer, Figure, Given

TODAY = date(2026, 11, 29)
OFFER = {
    "full_time_week": Decimal(35),
    "base_leave": Decimal(31),
    "long_service_leave": Decimal(36),
    "leave_is_limit": True,
    "leave_year_month": 4,
}
THREE_DAYS = {"hours": "21", "days": "3"}
FEBRUARY = {"start-day": "1", "start-month": "2", "start-year": "2027"}


def answer(said: dict[str, str] | None = None, today: date = TODAY, **granted: Any) -> Answer:
    employer = Employer(slug="islington", name="Islington Council", **(OFFER | granted))
    form = LeaveForm(MultiDict(said or {}), [employer])
    assert form.is_ready(), form.errors
    found = present_leave(form, today)
    assert found is not None
    return found


def figures(found: Answer) -> list[tuple[str, str, str]]:
    return [(one.qualifier, one.figure, one.unit) for one in found.figures]


class TestBeforeAnythingIsAsked:
    def test_full_time_stands_there(self) -> None:
        found = answer()
        assert found.title == "For full time"
        assert figures(found) == [
            ("Up to", "31", "days of leave in a full year"),
            ("Up to", "36", "days after five years"),
            ("", "10", "days for bank holidays, on top"),
        ]

    def test_site_without_an_employer_has_no_answer(self) -> None:
        assert present_leave(LeaveForm(MultiDict(), []), TODAY) is None


class TestPartOfAWeek:
    def test_figures_are_pro_rata_and_limits_say_so(self) -> None:
        found = answer(THREE_DAYS)
        assert found.title == "For 21 hours over 3 days a week"
        assert found.figures[0] == Figure("18.6", "days of leave in a full year", "Up to 130.2 hours.", "Up to")
        assert found.figures[1].text == "Five years of local government service give up to 151.2 hours in a full year."

    def test_what_everybody_gets_is_no_limit(self) -> None:
        found = answer(THREE_DAYS, leave_is_limit=False)
        assert found.figures[0] == Figure("18.6", "days of leave in a full year", "130.2 hours.")
        assert "p to" not in " ".join([one.text for one in found.figures] + [one.value for one in found.given])

    def test_five_years_of_service_count_now(self) -> None:
        found = answer(THREE_DAYS | {"service": "5"})
        assert figures(found)[0] == ("Up to", "21.6", "days of leave in a full year")
        assert found.figures[0].text == "Up to 151.2 hours, with your five years of service."
        assert len(found.figures) == 2

    def test_one_day_is_one_day(self) -> None:
        assert answer({"hours": "7", "days": "1"}).title == "For 7 hours on 1 day a week"


class TestPartOfAYear:
    def test_first_leave_year_counts_from_the_start(self) -> None:
        first, holidays = answer(THREE_DAYS | FEBRUARY).figures[2:]
        assert first == Figure(
            "3.1",
            "days in your first leave year",
            "Up to 21.1 hours from 1 February to 31 March 2027. "
            "With five years of service: up to 3.5 days, or 24.5 hours.",
            "Up to",
        )
        assert holidays.text == (
            "Your share of 2 from 1 February to 31 March 2027: 8.4 hours. "
            "The whole leave year has 10: 6 days, or 42 hours."
        )

    def test_who_is_there_from_the_first_day_gets_all_of_it(self) -> None:
        said = THREE_DAYS | {"start-day": "1", "start-month": "4", "start-year": "2026"}
        found = answer(said)
        assert len(found.figures) == 3
        assert found.note == "You would be there for all of the leave year that began on 1 April 2026."

    def test_leave_year_that_is_not_stated_gives_a_full_year_alone(self) -> None:
        found = answer(THREE_DAYS | FEBRUARY, leave_year_month=None)
        assert len(found.figures) == 3
        assert found.note == "Islington Council has not stated when its leave year begins, so we show a full year only."
        assert found.figures[-1].text == "Your share of 8 from 1 January to 31 December 2027: 33.6 hours."

    def test_bank_holidays_that_are_not_announced_are_not_guessed(self) -> None:
        found = answer(THREE_DAYS | FEBRUARY | {"start-year": "2090"})
        assert found.note == "Bank holidays up to 31 March 2090 are not announced yet."
        assert not any("bank" in one.unit for one in found.figures)


class TestWhatIsMissing:
    def test_without_a_full_time_week_there_is_no_figure(self) -> None:
        found = answer(THREE_DAYS, full_time_week=None)
        assert found.figures == []
        told = "Islington Council has not stated its full-time week yet, and every figure depends on it."
        assert found.missing == told

    def test_without_leave_there_is_none_either(self) -> None:
        assert "how much leave it grants" in answer(base_leave=None).missing

    def test_later_leave_may_be_unknown(self) -> None:
        found = answer(long_service_leave=None)
        assert len(found.figures) == 2
        assert Given("After five years of service", "Not stated", "To be confirmed") in found.given


class TestMarks:
    def test_what_nobody_confirmed_says_so(self) -> None:
        found = answer()
        assert {one.note for one in found.given} == {"To be confirmed"}
        assert found.is_unconfirmed

    def test_what_hr_confirmed_has_no_mark(self) -> None:
        found = answer(leave_confirmed_on=TODAY, full_time_week_confirmed_on=TODAY)
        assert {one.note for one in found.given} == {""}
        assert not found.is_unconfirmed
