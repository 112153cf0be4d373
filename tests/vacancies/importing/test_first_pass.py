"""A file is opened, understood and checked as it was ordered."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.vacancies.importing.checking import FirstPass
from recruitment.vacancies.importing.conversion import identity_keys
from recruitment.vacancies.importing.first_pass import add_rejected, check_file
from recruitment.vacancies.importing.order import ImportOrder, Silence
from recruitment.vacancies.importing.problems import ImportRefused, Problem
from tests.vacancies.importing.imports import WHOLE, csv_of, mapping, set_up


@pytest.fixture(autouse=True)
def _site(app: Flask) -> None:
    set_up()


@pytest.fixture
def order(tmp_path: Path) -> ImportOrder:
    return ImportOrder(csv_of(tmp_path / "jobs.csv", WHOLE), "islington")


def checked(order: ImportOrder) -> FirstPass:
    employer_id = db.session.scalars(select(Employer.id)).one()
    return check_file(order, employer_id, StringIO(), Silence())


class TestCheckFile:
    def test_contracts_own_columns_need_no_mapping(self, order: ImportOrder) -> None:
        made = checked(order)
        assert [one.values["title"] for one in made.standing()] == ["Youth worker"]

    def test_encoding_and_delimiter_of_the_mapping_are_obeyed(self, order: ImportOrder) -> None:
        order.path.write_bytes("No;Title\n1;Café, worker\n".encode("cp1252"))
        told = mapping(encoding="cp1252", delimiter=";")
        assert [one.values["title"] for one in checked(replace(order, mapping=told)).standing()] == ["Café, worker"]

    def test_role_types_are_those_of_the_site(self, order: ImportOrder) -> None:
        csv_of(order.path, WHOLE | {"role_type": "wizard"})
        assert checked(order).report.reasons == {"role_type: not one of the site's role types": 1}

    def test_what_is_present_is_noted_only_for_closing(self, order: ImportOrder) -> None:
        assert checked(order).present is None
        assert checked(replace(order, close_missing=True)).present == set(identity_keys(None, "payroll", "a-1"))

    def test_watcher_hears_of_the_whole_file(self, order: ImportOrder) -> None:
        heard: list[tuple[int, int]] = []

        class Listener(Silence):
            def checking(self, done: int, of: int) -> None:
                heard.append((done, of))

        check_file(order, 1, StringIO(), Listener())
        size = order.path.stat().st_size
        assert heard[-1] == (size, size)

    def test_file_that_is_refused_leaves_no_rejects(self, order: ImportOrder) -> None:
        csv_of(order.path, WHOLE | {"titel": "x"})
        with pytest.raises(ImportRefused, match="titel"):
            checked(replace(order, skip_invalid=True))
        assert not order.rejected_path.exists()


class TestAddRejected:
    @pytest.mark.parametrize("goes_on", [False, True])
    def test_late_rows_follow_those_of_the_first_pass(self, order: ImportOrder, goes_on: bool) -> None:
        order = replace(order, skip_invalid=True)
        bad = WHOLE | {"source_reference": "A-2", "positions": "many"}
        csv_of(order.path, {"positions": ""} | WHOLE, bad if goes_on else WHOLE | {"source_reference": "A-2"})
        checked(order)
        add_rejected(order, {2: (Problem("", "taken meanwhile"),)}, goes_on=goes_on)
        lines = order.rejected_path.read_text(encoding="utf-8-sig").splitlines()
        assert (len(lines), "taken meanwhile" in lines[-1]) == (3 if goes_on else 2, True)
        assert not list(order.path.parent.glob("*.partial"))

