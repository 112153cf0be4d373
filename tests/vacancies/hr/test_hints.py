"""What a section says already, in one line."""

from datetime import UTC, date, datetime

import pytest

from recruitment.vacancies.forms.sections import BY_SLUG
from recruitment.vacancies.hr.hints import said_in
from recruitment.vacancies.models import Vacancy


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestSaidIn:
    def test_dates_say_what_for(self) -> None:
        vacancy = Vacancy(closes_at=datetime(2026, 12, 27, 12, tzinfo=UTC), starts_on=date(2027, 2, 17))
        said = "Closes midday on Sunday 27 December 2026 · Starts Wednesday 17 February 2027"
        assert said_in(vacancy, BY_SLUG["dates"]) == said

    def test_registration_is_named(self) -> None:
        vacancy = Vacancy(registration_required=True, dbs_level="basic")
        assert said_in(vacancy, BY_SLUG["checks"]) == "Registered with Social Work England · Basic DBS check"

    def test_summary_stands_for_the_text(self) -> None:
        vacancy = Vacancy(summary="Help families.", description="## The work")
        assert said_in(vacancy, BY_SLUG["advert"]) == "Help families."

    def test_text_without_summary_is_told_without_its_marks(self) -> None:
        vacancy = Vacancy(description="## The work\n\n- **Visit** families")
        assert said_in(vacancy, BY_SLUG["advert"]) == "The work Visit families"

    def test_nothing_is_said_of_nothing(self) -> None:
        assert said_in(Vacancy(), BY_SLUG["contact"]) == ""
