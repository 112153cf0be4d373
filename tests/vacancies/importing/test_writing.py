"""One transaction's rows: what each did, and the one entry that says so."""

import threading
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import event, select

from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.importing.writing import Batch
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies.importing.imports import set_up


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    set_up()


def row(number: int, **values: Any) -> Candidate:
    return Candidate(number, None, "payroll", f"a-{number}", {"title": "Clerk"} | values)


def write(*rows: Candidate, publishes: bool = False) -> Report:
    employer_id = db.session.scalars(select(Employer.id).where(Employer.slug == "islington")).one()
    with transaction():
        batch = Batch(employer_id, "jobs.csv", publishes=publishes)
        batch.write(rows)
    return batch.report


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.rejected


class TestWrite:
    def test_new_changed_and_unchanged_rows_are_told_apart(self) -> None:
        write(row(1), row(2))
        assert counts(write(row(1), row(2, grade="PO1"), row(3))) == (1, 1, 1, 0)

    def test_vacancy_that_changed_hands_since_the_first_pass_is_rejected(self) -> None:
        with transaction():
            make_vacancy(make_employer("camden"), reference="CSC-1")
        report = write(Candidate(7, "CSC-1", None, None, {"title": "Clerk"}), row(1))
        assert counts(report) == (1, 0, 0, 1)
        assert report.told == ["line 7, its reference is another employer's vacancy"]

    def test_notes_of_the_mapping_are_counted(self) -> None:
        report = write(Candidate(2, None, "payroll", "a-1", {"title": "Clerk"}, notes=["Title: text repaired"]))
        assert report.notes == {"Title: text repaired": 1}

    def test_without_publishing_every_new_row_is_a_draft(self) -> None:
        assert (write(row(1)).drafts, db.session.scalars(select(Vacancy.status)).all()) == (1, ["draft"])

    def test_hundred_unchanged_rows_write_nothing_and_ask_little(self) -> None:
        rows = [row(number) for number in range(100)]
        write(*rows)
        said: list[str] = []
        listen = (db.engine, "before_cursor_execute", lambda *told: said.append(told[2]))
        event.listen(*listen)
        write(*rows)
        event.remove(*listen)
        assert [one for one in said if one.startswith(("INSERT", "UPDATE", "DELETE"))] == []
        assert len(said) < 12


class TestTrail:
    def entries(self) -> list[AuditEntry]:
        return list(db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))

    def test_one_entry_names_file_counts_and_fields(self) -> None:
        write(row(1))
        write(row(1, grade="PO1"))
        reference = db.session.scalars(select(Vacancy.reference)).one()
        changes = self.entries()[-1].changes
        assert (changes["file"], changes["updated"]) == ([None, "jobs.csv"], [0, 1])
        assert changes["fields"] == [None, {reference: ["grade"]}]

    def test_what_changed_nothing_is_no_act(self) -> None:
        write(row(1))
        write(row(1))
        assert len(self.entries()) == 1


class TestTwoAtOnce:
    def test_rows_that_are_sent_twice_are_written_once(self, app: Flask) -> None:
        done: list[tuple[int, int, int, int]] = []

        def send() -> None:
            with app.app_context():
                done.extend(counts(write(*(row(10 * part + one) for one in range(10)))) for part in range(20))

        senders = [threading.Thread(target=send) for _ in range(2)]
        for one in senders:
            one.start()
        for one in senders:
            one.join()
        assert [sum(column) for column in zip(*done, strict=True)] == [200, 0, 200, 0]
