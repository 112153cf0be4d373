"""Closing what a file no longer has, while others are at work too: only what is surely missing."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as site_clock
from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.importing.checking import FirstPass
from recruitment.vacancies.importing.closing import close_all, in_batches, missing_ids, refuse_unsafe_closing
from recruitment.vacancies.importing.conversion import Converter, identity_keys
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies.importing.imports import WHOLE, csv_of, mapping, only, run, set_up


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    set_up()


def first_pass(*present: str, read: int = 1, nameless: list[int] | None = None) -> FirstPass:
    """As the first pass leaves it after a file with these vacancies of the payroll system."""
    employer_id = db.session.scalars(select(Employer.id).where(Employer.slug == "islington")).one()
    converter = Converter(mapping(), ("No", "Title"), employer="islington", role_types=[])
    keys = {key for one in present for key in identity_keys(None, "payroll", one)}
    checked = FirstPass(converter, employer_id, StringIO(), present=keys)
    checked.report.read, checked.nameless = read, nameless or []
    return checked


def of_payroll(number: str, **fields: object) -> int:
    with transaction():
        return make_vacancy(source="payroll", source_reference=number, **fields).id


class TestRefusal:
    @pytest.mark.parametrize(
        ("checked", "words"),
        [
            (lambda: first_pass(read=0), "has no rows"),
            (lambda: first_pass("a-1", nameless=[2, 1003]), "line 2, 1,003"),
            (lambda: first_pass(), "names a source"),
        ],
    )
    def test_file_that_proves_nothing_closes_nothing(self, checked: object, words: str) -> None:
        with pytest.raises(ImportRefused, match=words):
            refuse_unsafe_closing(checked())  # type: ignore[operator]

    def test_file_that_names_all_its_rows_may_close(self) -> None:
        refuse_unsafe_closing(first_pass("a-1"))


class TestMissing:
    def test_open_and_scheduled_ones_that_the_file_lacks(self) -> None:
        soon = site_clock.now() + timedelta(days=1)
        missing = [of_payroll("a-2"), of_payroll("a-3", publish_at=soon)]
        of_payroll("a-1")
        assert missing_ids(first_pass("a-1")) == missing

    def test_drafts_closed_ones_and_other_sources_are_left(self) -> None:
        of_payroll("a-2", status="draft")
        of_payroll("a-3", closes_at=site_clock.now() - timedelta(minutes=1))
        with transaction():
            make_vacancy()
            make_vacancy(source="other", source_reference="a-4")
            make_vacancy(make_employer("camden"), source="payroll", source_reference="a-5")
        assert missing_ids(first_pass("a-1")) == []


class TestCloseAll:
    def test_each_is_closed_and_in_the_trail(self) -> None:
        ids = [of_payroll("a-1"), of_payroll("a-2")]
        with transaction():
            assert close_all(ids) == 2
        states = {state_at(one, site_clock.now()) for one in db.session.scalars(select(Vacancy))}
        assert states == {"closed"}
        assert [entry.action for entry in trail.find("vacancy", ids)] == ["vacancy closed"] * 2

    def test_what_was_closed_meanwhile_is_passed_over(self, tmp_path: Path, clock: time_machine.Traveller) -> None:
        run(csv_of(tmp_path / "jobs.csv", WHOLE), publish=True)
        clock.shift(3600)
        for expected in (1, 0):
            ids = [only().id]
            with transaction():
                assert close_all(ids) == expected


class TestBatches:
    def test_no_transaction_closes_more_than_five_hundred(self) -> None:
        assert [len(ids) for ids in in_batches(range(1001))] == [500, 500, 1]
