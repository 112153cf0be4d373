"""The band beside an advert says what the record holds, and of that only what the post has."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask, current_app
from sqlalchemy import select

from recruitment.benefits.models import Benefit
from recruitment.clock import LONDON, now
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.inspection.models import Finding
from recruitment.vacancies.why_here import WhyHere, why_here
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection
from tests.factories.vacancies import make_vacancy
from tests.page import Page

TOO_LATE = datetime(2027, 11, 22, 12, tzinfo=LONDON)


@pytest.fixture
def employer(app: Flask) -> Employer:
    """With a record like that of the starter."""
    with transaction():
        employer = make_employer()
        employer.base_leave = 31
        inspection = make_inspection(employer)
        for theme, title, role_types in (
            ("Time", "Manageable caseloads", "newly-qualified-social-worker social-worker"),
            ("Support", "Pride in the work", "social-worker"),
            ("Support", "Reflective supervision", "social-worker"),
            ("Learning", "An academy", "newly-qualified-social-worker"),
            ("Practice", "One model", "social-worker youth-worker"),
            ("Lives", "Early help", "none"),
        ):
            highlight = title in ("Manageable caseloads", "Reflective supervision")
            make_finding(inspection, title, theme=theme, role_types=role_types, is_highlight=highlight)
        make_finding(inspection, "Plans", theme="Plans", is_to_improve=True)
        make_benefit(employer, "Learning")
        make_benefit(employer, "Hours that move", role_types="none")
        make_benefit(employer, "Academy", role_types="newly-qualified-social-worker")
        make_benefit(employer, "Pathways", role_types="team-manager service-manager")
        make_benefit(employer, "Coaching", role_types="team-manager")
        make_benefit(employer, "Pension")
        make_benefit(employer, "Annual leave", is_highlight=True)
        for title in ("Cycles", "Discounts"):
            make_benefit(employer, title)
    return employer


def told(employer: Employer, instant: datetime | None = None, **fields: Any) -> WhyHere | None:
    with transaction(), current_app.test_request_context():
        return why_here(make_vacancy(employer, **fields), instant or now())


def findings(employer: Employer, **fields: Any) -> list[str]:
    why = told(employer, **fields)
    return [one.heading for one in why.findings] if why else []


def offer(employer: Employer, **fields: Any) -> list[str]:
    why = told(employer, **fields)
    return [one.title for one in why.offer] if why else []


@pytest.mark.usefixtures("app")
class TestFindings:
    def test_those_that_fit_stand_with_the_grade(self, employer: Employer) -> None:
        why = told(employer)
        assert why
        assert why.headline
        assert (why.headline.grade, why.headline.total) == ("Outstanding", 4)
        assert [one.heading for one in why.findings] == ["Manageable caseloads", "Reflective supervision"]

    def test_other_work_has_other_findings(self, employer: Employer) -> None:
        assert findings(employer, role_type="newly-qualified-social-worker") == ["Manageable caseloads", "An academy"]
        assert findings(employer, role_type="youth-worker") == ["One model"]

    @pytest.mark.parametrize("role_type", ["business-support", "other", None])
    def test_analyst_is_promised_no_caseload(self, employer: Employer, role_type: str | None) -> None:
        assert findings(employer, role_type=role_type) == []

    def test_what_is_to_improve_is_no_praise(self, employer: Employer) -> None:
        assert "Plans" not in findings(employer, role_type="service-manager")

    def test_names_may_change_and_nothing_else_does(self, employer: Employer) -> None:
        with transaction():
            for number, one in enumerate(db.session.scalars(select(Finding).order_by(Finding.id))):
                one.title, one.theme = f"Title {number}", f"Theme {one.theme}"
        assert findings(employer) == ["Title 0", "Title 2"]

    @pytest.mark.parametrize("role_type", ["business-support", None])
    def test_one_for_no_kind_of_post_by_name_stands_beside_every_advert(
        self, employer: Employer, role_type: str | None
    ) -> None:
        with transaction():
            db.session.scalars(select(Finding).where(Finding.title == "One model")).one().role_types = ""
        assert findings(employer, role_type=role_type) == ["One model"]

    def test_older_inspection_has_no_say(self, employer: Employer) -> None:
        with transaction():
            older = make_inspection(employer, inspected_from=date(2020, 3, 2), inspected_to=date(2020, 3, 13))
            make_finding(older, "What was", is_highlight=True)
        assert findings(employer, role_type="other") == []


@pytest.mark.usefixtures("app")
class TestOffer:
    def test_it_has_what_is_put_forward_and_no_more_than_four(self, employer: Employer) -> None:
        assert offer(employer) == ["Learning", "Pension", "Annual leave", "Cycles"]

    def test_part_for_one_kind_of_post_goes_to_that_alone(self, employer: Employer) -> None:
        assert offer(employer, role_type="newly-qualified-social-worker") == [
            "Learning",
            "Academy",
            "Pension",
            "Annual leave",
        ]
        assert offer(employer, role_type="team-manager") == ["Learning", "Pathways", "Coaching", "Annual leave"]

    @pytest.mark.parametrize("role_type", ["business-support", None])
    def test_part_for_no_advert_is_in_none(self, employer: Employer, role_type: str | None) -> None:
        assert offer(employer, role_type=role_type) == ["Learning", "Pension", "Annual leave", "Cycles"]

    @pytest.mark.parametrize("contract_type", ["casual", "agency", "secondment", None])
    def test_whoever_is_not_employed_is_promised_nothing(self, employer: Employer, contract_type: str | None) -> None:
        why = told(employer, contract_type=contract_type)
        assert why
        assert (why.offer, why.leave_url) == ([], "")

    def test_leave_is_worked_out_only_where_it_is_known(self, employer: Employer) -> None:
        why = told(employer)
        assert why
        assert why.leave_url == "/benefits/leave-calculator?employer=islington"
        with transaction():
            employer.base_leave = None
        why = told(employer)
        assert why
        assert why.leave_url == ""


@pytest.mark.usefixtures("app")
class TestNothing:
    def test_past_its_review_date_nothing_is_put_forward(self, employer: Employer) -> None:
        assert told(employer, TOO_LATE) is None

    def test_another_employers_record_is_not_borrowed(self, employer: Employer) -> None:
        with transaction():
            other = make_employer("camden")
        assert told(other) is None

    def test_weak_grade_brings_no_findings(self, app: Flask) -> None:
        with transaction():
            other = make_employer("camden")
            inspection = make_inspection(other, judge(grade="Inadequate"))
            make_finding(inspection)
            make_benefit(other, "Pension")
        why = told(other)
        assert why
        assert (why.headline, why.findings, len(why.offer)) == (None, [], 1)


class TestPage:
    def open(self, client: CheckingClient) -> Page:
        return client.page("/jobs/REF-1/social-worker")

    @pytest.fixture(autouse=True)
    def vacancy(self, clock: Any, employer: Employer) -> None:
        with transaction():
            make_vacancy(employer, reference="REF-1")

    def test_statement_has_area_grade_dates_and_report(self, client: CheckingClient) -> None:
        (statement,) = self.open(client).main.find(class_="statement")
        for words in ("All four areas", "Outstanding", "ILACS", "2 to 6 December 2024", "29 January 2025"):
            assert words in statement.text
        assert statement.find("a")[0].attrs["href"] == "https://reports.example.org/2024"

    def test_kept_page_follows_the_record(self, client: CheckingClient) -> None:
        assert "Caseloads are manageable." in self.open(client).text
        with transaction():
            finding = db.session.query(Finding).filter_by(title="Manageable caseloads").one()
            finding.statement = "Caseloads are small."
        assert "Caseloads are small." in self.open(client).text

    def test_kept_page_follows_whom_it_is_for(self, client: CheckingClient) -> None:
        assert "Pension" in self.open(client).text
        with transaction():
            db.session.query(Benefit).filter_by(title="Pension").one().role_types = "youth-worker"
            db.session.query(Finding).filter_by(title="Manageable caseloads").one().role_types = "none"
        page = self.open(client)
        assert "Pension" not in page.text
        assert "Manageable caseloads" not in page.text

    def test_kept_page_says_no_more_than_the_day_allows(self, client: CheckingClient, clock: Any) -> None:
        with transaction():
            db.session.query(Finding).first().inspection.review_on = date(2026, 6, 15)
        assert "What inspectors found" in self.open(client).text
        clock.shift(timedelta(days=1))
        assert "What inspectors found" not in self.open(client).text
