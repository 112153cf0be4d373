"""Whole imports on both databases: what is made, what stays, and what an interruption leaves."""

import json
from pathlib import Path
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment.audit.models import AuditEntry
from recruitment.audit.trail import verify
from recruitment.clock import now
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.vacancies import drafting, lifecycle
from recruitment.vacancies.importing import checking
from recruitment.vacancies.importing import run as run_module
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.publishing import IN_HAND
from recruitment.vacancies.importing.run import RowsRejected
from recruitment.vacancies.models import Vacancy
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.vacancies.importing.imports import WHOLE, csv_of, mapping, only, run, set_up, vacancies


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    set_up()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jobs.csv"


def counts(report: Any) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.rejected


def rows(count: int, **values: str) -> list[dict[str, str]]:
    return [WHOLE | {"source_reference": f"A-{number:05}"} | values for number in range(count)]


class TestFirstTime:
    def test_row_becomes_a_draft_with_all_it_states(self, file: Path) -> None:
        assert counts(run(csv_of(file, WHOLE))) == (1, 0, 0, 0)
        made = only()
        assert (made.title, made.status, made.team.name, made.role_type.slug) == (
            "Youth worker",
            "draft",
            "Young Islington",
            "youth-worker",
        )
        assert list(made.hours) == ["full-time", "part-time"]

    def test_pay_keeps_four_decimals(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        assert (only().salary_min, only().salary_max) == (185025, 197500)

    def test_annual_pay_and_words_are_worked_out(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        assert only().annual_min == 337671550  # 18.5025 × 52.143 × 35 hours
        assert " young " in only().all_words

    def test_source_is_folded_and_trimmed(self, file: Path) -> None:
        run(csv_of(file, WHOLE | {"source_reference": " A-1 "}))
        assert (only().source, only().source_reference) == ("payroll", "a-1")

    def test_what_is_not_stated_is_none(self, file: Path) -> None:
        run(csv_of(file, {"reference": "csc-1", "title": "Youth worker", "hours": "", "salary_min": ""}))
        assert (only().reference, list(only().hours), only().salary_min) == ("CSC-1", [], None)

    def test_one_trail_entry_a_transaction(self, file: Path) -> None:
        run(csv_of(file, *rows(3)))
        entry = db.session.scalars(select(AuditEntry)).one()
        assert (entry.action, entry.changes["created"]) == ("vacancies imported", [0, 3])
        assert verify() is None

    def test_dry_run_counts_and_writes_nothing(self, file: Path) -> None:
        assert counts(run(csv_of(file, WHOLE), dry_run=True)) == (1, 0, 0, 0)
        assert vacancies() == []
        assert db.session.scalar(select(func.count()).select_from(AuditEntry)) == 0


class TestAgain:
    def test_same_file_changes_nothing(self, file: Path) -> None:
        run(csv_of(file, *rows(3)), publish=True)
        versions = [one.version_id for one in vacancies()]
        assert counts(run(file, publish=True)) == (0, 0, 3, 0)
        assert [one.version_id for one in vacancies()] == versions

    def test_edit_by_hr_stays(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        with transaction():
            drafting.change_vacancy(db.session.scalars(select(Vacancy)).one(), {"title": "Lead"}, by=make_account())
        assert counts(run(file)) == (0, 0, 1, 0)
        assert only().title == "Lead"

    def test_change_at_the_source_updates_that_field_alone(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        with transaction():
            drafting.change_vacancy(db.session.scalars(select(Vacancy)).one(), {"title": "Lead"}, by=make_account())
        assert counts(run(csv_of(file, WHOLE | {"location": "Holloway"}))) == (0, 1, 0, 0)
        assert (only().title, only().location) == ("Lead", "Holloway")

    def test_hours_follow_their_source(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        run(csv_of(file, WHOLE | {"hours": "part-time;job-share"}))
        assert list(only().hours) == ["job-share", "part-time"]

    def test_reference_takes_in_a_vacancy_made_here(self, file: Path) -> None:
        with transaction():
            drafting.draft_vacancy(
                db.session.scalars(select(Employer)).one(),
                {"reference": "CSC-7", "title": "Old", "location": "Here"},
                by=None,
            )
        assert counts(run(csv_of(file, {"reference": "csc-7", "title": "New", "location": ""}))) == (0, 1, 0, 0)
        assert (only().title, only().location) == ("New", "Here")

    def test_change_that_contradicts_hr_is_rejected(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        with transaction():
            drafting.change_vacancy(db.session.scalars(select(Vacancy)).one(), {"salary_max": 186000}, by=None)
        with pytest.raises(RowsRejected) as refused:
            run(csv_of(file, WHOLE | {"salary_min": "18.9"}))
        assert refused.value.report.reasons == {"salary_max: the highest pay is below the lowest": 1}


class TestInterruption:
    def test_same_command_finishes_the_work(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(run_module, "BATCH", 2)
        csv_of(file, *rows(5))
        written = run_module._write

        def die_in_the_second(order: Any, employer_id: int, candidates: Any) -> Any:
            if candidates[0].source_reference == "a-00002":
                monkeypatch.setattr(run_module, "_write", written)
                raise KeyboardInterrupt
            return written(order, employer_id, candidates)

        monkeypatch.setattr(run_module, "_write", die_in_the_second)
        with pytest.raises(KeyboardInterrupt):
            run(file)
        assert len(vacancies()) == 2
        assert counts(run(file)) == (3, 0, 2, 0)
        assert verify() is None

    def test_batches_of_the_first_pass_change_nothing(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(checking, "BATCH", 2)
        assert counts(run(csv_of(file, *rows(5)))) == (5, 0, 0, 0)


class TestPublishing:
    def test_whole_advert_is_published(self, file: Path) -> None:
        report = run(csv_of(file, WHOLE), publish=True)
        assert (report.published, report.drafts, only().status) == (1, 0, "approved")

    def test_poor_advert_stays_a_draft_with_the_reason(self, file: Path) -> None:
        report = run(csv_of(file, WHOLE | {"dbs_level": ""}), publish=True)
        assert (report.published, report.drafts, only().status) == (0, 1, "draft")
        assert report.obstacles == {"Choose the DBS check": 1}

    def test_drafts_of_an_earlier_import_are_published(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        assert run(file, publish=True).published == 1

    def test_draft_that_hr_works_on_is_left_to_hr(self, file: Path) -> None:
        run(csv_of(file, WHOLE))
        with transaction():
            drafting.change_vacancy(db.session.scalars(select(Vacancy)).one(), {"title": "Lead"}, by=make_account())
        report = run(file, publish=True)
        assert (report.published, report.obstacles) == (0, {IN_HAND: 1})

    def test_example_is_published_with_its_old_date(self, file: Path) -> None:
        old = {"reference": "OLD-1", "title": "Clerk", "publish_at": "2019-03-01", "closes_at": "2019-04-01"}
        run(csv_of(file, old), as_examples=True, publish=True, closes="2026-12-01")
        assert (only().is_example, only().status, only().publish_at.year) == (True, "approved", 2019)
        assert only().closes_at.isoformat() == "2026-12-01T23:59:59+00:00"


class TestClosingTheMissing:
    def test_what_the_file_lost_is_closed(self, file: Path, clock: time_machine.Traveller) -> None:
        run(csv_of(file, *rows(3)), publish=True)
        clock.shift(3600)
        report = run(csv_of(file, *rows(2)), close_missing=True)
        assert (report.closed, report.unchanged) == (1, 2)
        assert [lifecycle.state_at(one, now()) for one in vacancies()] == ["open", "open", "closed"]

    def test_other_sources_are_left_alone(self, file: Path) -> None:
        run(csv_of(file, *rows(1, source="other")), publish=True)
        assert run(csv_of(file, *rows(1)), close_missing=True).closed == 0

    def test_source_with_a_slash_in_its_name_is_itself(self, file: Path, clock: time_machine.Traveller) -> None:
        run(csv_of(file, *rows(2, source="pay/roll"), *rows(1, source="pay")), publish=True)
        clock.shift(3600)
        report = run(csv_of(file, *rows(1, source="pay/roll")), close_missing=True)
        closed = [one.source for one in vacancies() if lifecycle.state_at(one, now()) == "closed"]
        assert (report.closed, closed) == (1, ["pay/roll"])

    def test_rejected_row_is_present(self, file: Path) -> None:
        run(csv_of(file, *rows(2)), publish=True)
        bad = [rows(2)[0], rows(2)[1] | {"salary_min": "plenty"}]
        assert run(csv_of(file, *bad), close_missing=True, skip_invalid=True).closed == 0

    def test_empty_file_is_refused(self, file: Path) -> None:
        file.write_text("source,source_reference,title\n")
        with pytest.raises(ImportRefused, match="no rows"):
            run(file, close_missing=True)

    def test_nameless_row_is_refused(self, file: Path) -> None:
        bad = csv_of(file, WHOLE, WHOLE | {"source_reference": ""})
        with pytest.raises(ImportRefused, match="line 3"):
            run(bad, close_missing=True, skip_invalid=True)
        assert vacancies() == []


class TestIdentity:
    @pytest.mark.parametrize(
        ("one", "same"),
        [
            ({"reference": "CSC-1", "source": "", "source_reference": ""}, {"reference": " csc-1\u00a0"}),
            ({"source": "Payroll", "source_reference": "A 1"}, {"source": " PAYROLL ", "source_reference": "\ta  1 "}),
        ],
    )
    def test_stray_space_or_other_case_makes_no_second_vacancy(
        self, file: Path, one: dict[str, str], same: dict[str, str]
    ) -> None:
        run(csv_of(file, {"reference": ""} | WHOLE | one))
        assert counts(run(csv_of(file, {"reference": ""} | WHOLE | one | same))) == (0, 0, 1, 0)

    def test_neither_reference_is_rejected(self, file: Path) -> None:
        report = run(csv_of(file, WHOLE | {"source": "", "source_reference": ""}), skip_invalid=True)
        assert report.reasons == {"reference: not stated, so the row names no vacancy": 1}

    def test_another_employers_vacancy_is_rejected(self, file: Path) -> None:
        with transaction():
            make_employer("camden")
        run(csv_of(file, {"reference": "CAM-1", "title": "Clerk"}), employer="camden")
        report = run(csv_of(file, {"reference": "cam-1", "title": "Clerk"}), skip_invalid=True)
        assert report.reasons == {"its reference is another employer's vacancy": 1}

    def test_row_that_names_another_employer_is_rejected(self, file: Path) -> None:
        report = run(csv_of(file, WHOLE | {"employer": "camden"}, WHOLE), skip_invalid=True)
        assert report.reasons["employer: another employer's vacancy"] == 1

    def test_references_that_disagree_are_rejected(self, file: Path) -> None:
        run(csv_of(file, WHOLE | {"reference": "CSC-1"}))
        report = run(csv_of(file, WHOLE | {"reference": "CSC-2"}), skip_invalid=True)
        assert report.reasons == {"the vacancy of its source's reference has another reference here": 1}

    def test_second_of_two_rows_is_rejected(self, file: Path) -> None:
        report = run(csv_of(file, WHOLE, WHOLE | {"source_reference": "a-1"}), skip_invalid=True)
        assert (report.created, report.told) == (1, ["line 3, an earlier row is the same vacancy: line 2"])

    def test_slashes_make_no_two_vacancies_one(self, file: Path) -> None:
        one, other = {"source": "a/b", "source_reference": "c"}, {"source": "a", "source_reference": "b/c"}
        assert run(csv_of(file, WHOLE | one, WHOLE | other)).created == 2

    def test_rule_says_which_of_two_rows_stands(self, file: Path) -> None:
        prefer = {"column": "Where", "values": ["Outside", "Inside"]}
        rule = {"rule": "outside first", "prefer": prefer, "equals": "first"}
        inside = {"No": "1", "Title": "In", "Where": "inside"}
        outside = {"No": "1", "Title": "Out", "Where": "Outside"}
        twice = csv_of(file, inside, outside, inside, outside | {"Title": "Late"})
        report = run(twice, mapping=mapping(duplicates=rule))
        assert (only().title, report.created, report.skipped) == ("Out", 1, {"outside first": 3})


class TestOtherFormats:
    def test_what_the_api_derives_is_left_alone(self, tmp_path: Path) -> None:
        derived = {"status": "open", "example": False, "url": "https://x.example/jobs/1", "annual_min": 33767}
        told = WHOLE | {"hours": ["full-time"]} | derived
        (tmp_path / "jobs.json").write_text(json.dumps({"total": 1, "items": [told]}))
        assert counts(run(tmp_path / "jobs.json")) == (1, 0, 0, 0)
        assert (list(only().hours), only().salary_min) == (["full-time"], 185025)

    def test_rejected_object_is_told_with_its_line(self, tmp_path: Path) -> None:
        lines = [json.dumps(WHOLE), "", json.dumps(WHOLE | {"source_reference": "A-2", "positions": -1})]
        (tmp_path / "jobs.jsonl").write_text("\n".join(lines))
        report = run(tmp_path / "jobs.jsonl", skip_invalid=True)
        assert report.told == ["line 3, positions: not a whole number from 1 to 999 (found '-1')"]

    def test_posting_of_another_system_becomes_a_draft(self, tmp_path: Path) -> None:
        posting = {"@type": "JobPosting", "title": "Clerk", "identifier": {"name": "ATS", "value": "X 7"}}
        (tmp_path / "jobs.json").write_text(json.dumps({"@context": "https://schema.org"} | posting))
        assert counts(run(tmp_path / "jobs.json")) == (1, 0, 0, 0)
        assert (only().title, only().source, only().source_reference) == ("Clerk", "ats", "x 7")
        assert counts(run(tmp_path / "jobs.json")) == (0, 0, 1, 0)
