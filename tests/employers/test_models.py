"""Councils and teams: what tells them apart, and the working year that pay is reckoned with."""

from decimal import Decimal

import pytest
from flask import Flask
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError, StatementError

from recruitment.database import db, transaction, violated_constraint
from recruitment.employers.models import Employer
from tests.factories.employers import make_employer, make_team


class TestEmployer:
    def test_two_never_share_a_slug(self, app: Flask) -> None:
        with transaction():
            make_employer()
        with pytest.raises(IntegrityError) as refused, transaction():
            make_employer(name="Another Council")
        assert violated_constraint(refused.value) == "uq_employer_slug"

    def test_year_has_the_weeks_that_local_government_reckons_with(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
        db.session.expire_all()
        assert employer.weeks_in_year == Decimal("52.143")

    def test_full_time_week_keeps_its_minutes(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(full_time_week=Decimal("36.25"))
        db.session.expire_all()
        assert employer.full_time_week == Decimal("36.25")

    def test_week_that_would_be_rounded_is_refused(self, app: Flask) -> None:
        with pytest.raises(StatementError, match="more than 2 places"), transaction():
            make_employer(full_time_week=Decimal("36.255"))

    def test_new_one_claims_no_confirmed_week(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
        assert (employer.full_time_week_confirmed_on, employer.contact_confirmed_on) == (None, None)


class TestTeam:
    def test_slug_is_one_team_of_an_employer(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            make_team(employer)
        with pytest.raises(IntegrityError) as refused, transaction():
            make_team(employer)
        assert violated_constraint(refused.value) == "uq_team_employer_id_slug"

    def test_two_employers_may_name_a_team_alike(self, app: Flask) -> None:
        with transaction():
            teams = [make_team(make_employer(slug)) for slug in ("camden", "hackney")]
        assert [team.employer.slug for team in teams] == ["camden", "hackney"]

    def test_employer_with_a_team_cannot_vanish(self, app: Flask) -> None:
        with transaction():
            make_team(make_employer())
        with pytest.raises(IntegrityError), transaction():
            db.session.execute(delete(Employer))
