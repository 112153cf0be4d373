"""What a record of inspections can hold, and how it says its dates."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from recruitment.database import db, transaction, violated_constraint
from recruitment.inspection.models import GRADES, Finding, Inspection, Judgement
from tests.factories.employers import make_employer
from tests.factories.inspection import judge, make_finding, make_inspection


class TestInspection:
    def test_dates_are_said_in_words(self, app: Flask) -> None:
        with transaction():
            one = make_inspection(make_employer())
        assert (one.inspected_in_words, one.published_in_words) == ("2 to 6 December 2024", "29 January 2025")
        assert (one.report_label, one.year) == ("December 2024 report", 2024)

    def test_month_stands_where_no_source_says_the_day(self, app: Flask) -> None:
        days = {"inspected_from": date(2012, 2, 1), "inspected_to": date(2012, 2, 29), "published_on": None}
        with transaction():
            one = make_inspection(make_employer(), is_dated_by_month=True, **days)
        assert (one.inspected_in_words, one.published_in_words) == ("February 2012", "")

    def test_year_is_the_one_it_ended_in(self, app: Flask) -> None:
        with transaction():
            one = make_inspection(
                make_employer(), inspected_from=date(2024, 12, 30), inspected_to=date(2025, 1, 10)
            )
        assert one.year == 2025

    def test_link_that_nobody_opened_is_not_confirmed(self, app: Flask) -> None:
        with transaction():
            one = make_inspection(make_employer(), report_url_confirmed_on=None)
        assert one.is_report_link_confirmed is False

    @pytest.mark.parametrize("field", ["framework", "framework_name", "report_url", "checked_on", "review_on"])
    def test_grade_never_stands_without_its_evidence(self, app: Flask, field: str) -> None:
        with pytest.raises(IntegrityError, match=field), transaction():
            make_inspection(make_employer(), **{field: None})

    def test_it_takes_its_judgements_and_findings_along(self, app: Flask) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
            make_finding(inspection)
        with transaction():
            db.session.delete(db.session.get_one(Inspection, inspection.id))
        kept = [db.session.scalar(select(func.count()).select_from(model)) for model in (Judgement, Finding)]
        assert kept == [0, 0]


class TestJudgement:
    @pytest.mark.parametrize("grade", ["outstanding", "Excellent", ""])
    def test_grade_is_one_of_ofsteds_words(self, app: Flask, grade: str) -> None:
        with pytest.raises(IntegrityError) as refused, transaction():
            make_inspection(make_employer(), judge(grade=grade))
        assert violated_constraint(refused.value) == "ck_judgement_grade"

    def test_every_grade_of_ofsted_can_be_kept(self, app: Flask) -> None:
        with transaction():
            made = make_inspection(make_employer(), *[judge(grade=grade) for grade in GRADES])
        db.session.expire_all()
        assert [one.grade for one in made.judgements] == list(GRADES)

    def test_order_is_that_of_the_report(self, app: Flask) -> None:
        with transaction():
            made = make_inspection(make_employer(), judge(area="Second"), judge(area="First"))
            made.judgements[0].position, made.judgements[1].position = 2, 1
        db.session.expire_all()
        assert [one.area for one in made.judgements] == ["First", "Second"]

    def test_part_goes_with_its_area(self, app: Flask) -> None:
        with transaction():
            area = judge(area="Children who need help")
            make_inspection(make_employer(), area, judge(area="Adoption", parent=area))
        with transaction():
            db.session.execute(Judgement.__table__.delete().where(Judgement.parent_id.is_(None)))
        assert db.session.scalars(select(Judgement)).all() == []


class TestFinding:
    def test_it_outlives_its_judgement(self, app: Flask) -> None:
        with transaction():
            inspection = make_inspection(make_employer(), judge(area="Care"), judge(area="Help"))
            finding = make_finding(inspection, judgement=inspection.judgements[0])
            other = make_finding(inspection, judgement=inspection.judgements[1])
        with transaction():
            db.session.execute(Judgement.__table__.delete().where(Judgement.area == "Care"))
        db.session.expire_all()
        assert (finding.judgement, other.judgement and other.judgement.area) == (None, "Help")

    def test_judgement_that_is_not_kept_yet_has_none(self, app: Flask) -> None:
        with transaction():
            inspection = make_inspection(make_employer())
            make_finding(inspection)
        assert Judgement(inspection=Inspection(findings=inspection.findings)).findings == []
