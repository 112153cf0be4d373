"""Rows that HR keeps, with their values in the trail."""

import pytest
from flask import Flask

from recruitment.audit import trail
from recruitment.audit.records import ChangedMeanwhile, add_record, change_record, remove_record
from recruitment.benefits.models import Benefit
from recruitment.database import db, transaction
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer


def changes_of(benefit_id: int) -> dict[str, object]:
    entry = trail.find("benefit", [benefit_id], most=1)[0]
    return {"action": entry.action, **entry.changes}


class TestRecords:
    def test_change_is_told_with_both_values(self, app: Flask) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
            change_record(benefit, {"title": "Leave"}, "benefit", by=None, employer_id=1, version=1)
        assert changes_of(benefit.id) == {"action": "benefit changed", "title": ["Pension", "Leave"]}

    def test_saving_what_stands_there_is_no_change(self, app: Flask) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
            assert change_record(benefit, {"title": "Pension"}, "benefit", by=None, employer_id=1, version=1) == {}
        assert trail.find("benefit", [benefit.id], most=1) == []

    def test_older_version_overwrites_nothing(self, app: Flask) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
            change_record(benefit, {"title": "Leave"}, "benefit", by=None, employer_id=1, version=1)
            with pytest.raises(ChangedMeanwhile):
                change_record(benefit, {"title": "Pay"}, "benefit", by=None, employer_id=1, version=1)
            assert benefit.title == "Leave"

    def test_addition_and_removal_tell_every_value(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            benefit = make_benefit(employer)
            copy = Benefit(**{name: getattr(benefit, name) for name in ("employer_id", "position", "theme", "text")})
            copy.title, copy.source = "Copy", "Policy"
            copy.checked_on, copy.review_on = benefit.checked_on, benefit.review_on
            add_record(copy, "benefit", by=None, employer_id=employer.id)
        added = changes_of(copy.id)
        assert (added["title"], added["checked_on"]) == ([None, "Copy"], [None, "2026-11-21"])
        with transaction():
            remove_record(db.session.merge(copy), "benefit", by=None, employer_id=employer.id)
        assert changes_of(copy.id)["title"] == ["Copy", None]
