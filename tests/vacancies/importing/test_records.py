"""Vacancies as an import makes and changes them."""

from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.records import Records
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer, make_team
from tests.vacancies.importing.imports import set_up


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    set_up()


def employer() -> Employer:
    return db.session.scalars(select(Employer).where(Employer.slug == "islington")).one()


def row(theirs: str = "a-1", reference: str | None = None, **values: Any) -> Candidate:
    return Candidate(2, reference, "payroll", theirs, {"title": "Clerk"} | values)


def created(*rows: Candidate) -> list[Vacancy]:
    with transaction():
        records = Records(employer())
        references = [records.create(one).reference for one in rows]
        records.write_new()
    written = {one.reference: one for one in db.session.scalars(select(Vacancy))}
    return [written[reference] for reference in references]


class TestCreate:
    def test_draft_keeps_what_the_source_said(self) -> None:
        (made,) = created(row(grade="PO1", role_type="youth-worker"))
        assert (made.status, made.source_reference, made.grade) == ("draft", "a-1", "PO1")
        assert made.source_values == {"title": "Clerk", "grade": "PO1", "role_type": "youth-worker"}
        assert made.role_type is not None

    def test_reference_is_drawn_where_the_source_has_none(self) -> None:
        drawn, given = created(row(), row("a-2", reference="CSC-1"))
        assert (len(drawn.reference), given.reference) == (9, "CSC-1")

    def test_two_rows_of_one_new_team_make_one_team(self) -> None:
        first, second = created(row(team="Young Islington"), row("a-2", team="young  ISLINGTON"))
        assert first.team is second.team
        assert db.session.scalar(select(func.count(Team.id))) == 1

    def test_team_of_another_employer_is_not_taken(self) -> None:
        with transaction():
            make_team(make_employer("camden"), "Duty")
        (made,) = created(row(team="Duty"))
        assert made.team is not None
        assert made.team.employer.slug == "islington"

    def test_trail_is_left_to_the_batch(self) -> None:
        created(row())
        assert db.session.scalar(select(func.count(AuditEntry.id))) == 0


class TestChange:
    def change(self, candidate: Candidate, changed: dict[str, Any]) -> tuple[Vacancy, list[str]]:
        ids = db.session.scalars(select(Vacancy.id)).all()
        with transaction():
            records = Records(employer())
            (vacancy,) = records.load(ids).values()
            return vacancy, records.change(vacancy, candidate, changed)

    def test_only_what_changed_is_written(self) -> None:
        created(row(grade="PO1", location="Here"))
        vacancy, names = self.change(row(grade="PO2", location="Here"), {"grade": "PO2"})
        assert (vacancy.grade, names) == ("PO2", ["grade"])
        assert vacancy.source_values == {"title": "Clerk", "grade": "PO2", "location": "Here"}

    def test_value_that_hr_had_written_already_is_no_change(self, clock: time_machine.Traveller) -> None:
        (made,) = created(row(grade="PO1"))
        before = made.updated_at
        with transaction():
            made.grade = "PO2"
        clock.shift(60)
        vacancy, names = self.change(row(grade="PO2"), {"grade": "PO2"})
        assert (names, vacancy.updated_at) == ([], before)

    def test_vacancy_made_here_learns_its_source(self) -> None:
        (made,) = created(row(reference="CSC-1"))
        with transaction():
            made.source = made.source_reference = made.source_values = None
        vacancy, _ = self.change(row("a-7", reference="CSC-1"), {})
        assert (vacancy.source, vacancy.source_reference) == ("payroll", "a-7")

    def test_source_that_says_nothing_takes_the_team_away(self) -> None:
        created(row(team="Duty"))
        vacancy, names = self.change(row(team=None), {"team": None})
        assert (vacancy.team, names) == (None, ["team"])
