"""Key facts: what they are called, and when they are left out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from recruitment.employers.models import Employer
from recruitment.vacancies.facts import key_facts, more_facts, pay_facts
from recruitment.vacancies.models import Vacancy

NOON = datetime(2026, 6, 15, 11, 0, tzinfo=UTC)


def facts(**fields: Any) -> dict[str, str]:
    """Values by label, of a vacancy that states nothing else."""
    vacancy = Vacancy(title="", reference="REF-1", employer=Employer(name="Islington Council"), **fields)
    return {fact.label: fact.value for fact in (*key_facts(vacancy, NOON), *more_facts(vacancy, NOON))}


class TestKeyFacts:
    def test_a_bare_vacancy_tells_only_what_one_needs(self) -> None:
        assert facts() == {
            "Pay": "Not stated",
            "Closes": "Not stated",
            "Hours": "Not stated",
            "Employer": "Islington Council",
            "Reference": "REF-1",
        }

    def test_dates_have_weekdays(self) -> None:
        told = facts(interview_on=date(2026, 7, 1), starts_on=date(2026, 9, 1))
        assert (told["Interviews"], told["Starts"]) == ("Wednesday 1 July 2026", "Tuesday 1 September 2026")

    def test_place_and_postcode_stand_together(self) -> None:
        assert facts(location="Upper Street", postcode="N1 2UD")["Location"] == "Upper Street, N1 2UD"

    @pytest.mark.parametrize(("positions", "shown"), [(None, None), (1, None), (3, "3")])
    def test_number_of_posts_is_told_when_there_are_several(self, positions: int | None, shown: str | None) -> None:
        assert facts(positions=positions).get("Number of posts") == shown

    def test_closing_is_told_in_its_tense(self) -> None:
        hour = timedelta(hours=1)
        assert facts(status="approved", closes_at=NOON + hour)["Closes"] == "1pm on Monday 15 June 2026"
        assert facts(status="approved", closes_at=NOON - hour)["Closed"] == "11am on Monday 15 June 2026"

    @pytest.mark.parametrize("status", ["withdrawn", "filled"])
    def test_what_ended_early_has_no_closing_to_come(self, status: str) -> None:
        assert "Closes" not in facts(status=status, closes_at=NOON + timedelta(hours=1))


class TestPayFacts:
    def test_are_the_first_of_the_key_facts(self) -> None:
        employer = Employer(name="Islington Council", full_time_week=Decimal(35))
        pay = {"salary_min": 35_000_0000, "salary_unit": "year", "hours_per_week": Decimal(21)}
        vacancy = Vacancy(title="", reference="REF-1", employer=employer, **pay)
        assert [fact.label for fact in pay_facts(vacancy)] == ["Pay for full time", "You would get"]
        assert [replace(fact, is_above=True) for fact in pay_facts(vacancy)] == key_facts(vacancy, NOON)[:2]


class TestOrder:
    def test_what_is_asked_later_and_what_stands_above_are_told_apart(self) -> None:
        employer = Employer(name="Islington Council")
        vacancy = Vacancy(title="", reference="REF-1", employer=employer, location="Finsbury", grade="PO1")
        told = {fact.label: fact.is_above for fact in key_facts(vacancy, NOON)}
        assert told == {"Pay": True, "Closes": True, "Hours": False, "Location": False}
        assert [fact.label for fact in more_facts(vacancy, NOON)] == ["Employer", "Grade", "Reference"]
