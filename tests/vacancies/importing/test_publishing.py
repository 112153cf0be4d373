"""What an import publishes, and what it leaves to people."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.importing.publishing import IN_HAND, ids_in_hand, publish_draft
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_vacancy
from tests.outbox import mails
from tests.vacancies.importing.imports import WHOLE, csv_of, run, set_up


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    """Time stands still on a database of this test's own."""


def published(**fields: object) -> tuple[Vacancy, Report]:
    report = Report()
    with transaction():
        vacancy = make_vacancy(**({"status": "draft"} | fields))
        publish_draft(vacancy, report)
    return vacancy, report


class TestPublishDraft:
    def test_it_is_public_from_now(self) -> None:
        vacancy, report = published(publish_at=None)
        assert (vacancy.publish_at, state_at(vacancy, site_clock.now())) == (site_clock.now(), "open")
        assert (report.published, report.drafts) == (1, 0)

    @pytest.mark.parametrize(("days", "state"), [(-400, "open"), (3, "scheduled")])
    def test_time_of_its_own_is_kept(self, days: int, state: str) -> None:
        own = site_clock.now() + timedelta(days=days)
        vacancy, _ = published(publish_at=own)
        assert (vacancy.publish_at, state_at(vacancy, site_clock.now())) == (own, state)

    def test_one_that_has_closed_already_stays_a_draft(self) -> None:
        vacancy, report = published(closes_at=site_clock.now() - timedelta(seconds=1))
        assert (vacancy.status, report.published, report.drafts) == ("draft", 0, 1)
        assert "in the future" in next(iter(report.obstacles))

    def test_one_in_hand_is_left_to_whoever_works_on_it(self) -> None:
        report = Report()
        with transaction():
            vacancy = make_vacancy(status="draft")
            publish_draft(vacancy, report, is_in_hand=True)
        assert (vacancy.status, report.obstacles) == ("draft", {IN_HAND: 1})


class TestApproval:
    def test_where_a_second_person_is_asked_for_it_is_handed_in(self) -> None:
        report = Report()
        with transaction():
            vacancy, importer = make_vacancy(status="draft"), make_account("hr-manager")
            vacancy.employer.approval_required = True
            publish_draft(vacancy, report, by=importer)
        assert (vacancy.status, vacancy.submitted_by_id, report.submitted) == ("submitted", importer.id, 1)
        assert report.published == 0


class TestInHand:
    def test_only_what_people_did_counts(self) -> None:
        with transaction():
            theirs, imported, untouched = (make_vacancy(status="draft") for _ in range(3))
            change_vacancy(theirs, {"title": "Lead"}, by=make_account("hr-officer"))
            change_vacancy(imported, {"title": "Lead"}, by=None)
        assert ids_in_hand([theirs.id, imported.id, untouched.id]) == {theirs.id}

    def test_acts_on_other_vacancies_do_not_count(self) -> None:
        with transaction():
            theirs, other = make_vacancy(status="draft"), make_vacancy(status="draft")
            change_vacancy(theirs, {"title": "Lead"}, by=make_account("hr-officer"))
        assert ids_in_hand([other.id]) == set()


class TestTellApprovers:
    def test_they_are_told_once_whatever_the_rows(self, tmp_path: Path) -> None:
        set_up()
        with transaction():
            db.session.scalars(select(Employer)).one().approval_required = True
            email = make_account("hr-manager").email
        file = csv_of(tmp_path / "jobs.csv", *(WHOLE | {"source_reference": one} for one in ("A-1", "A-2")))
        run(file, publish=True, dry_run=True)
        assert mails(email) == []
        assert run(file, publish=True).submitted == 2
        assert mails(email) == ["To approve: imported vacancies of Islington Council"]
