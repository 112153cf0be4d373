"""Vacancies in bulk: the same rows as one by one, and whoever follows changes hears of them."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment import clock as clocks
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.freshness.models import CatalogueChange
from recruitment.vacancies.importing.new_rows import blank_vacancy, insert_all
from recruitment.vacancies.models import Vacancy
from tests.vacancies.importing.imports import only, set_up


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    set_up()


def insert(**stated: object) -> None:
    with transaction():
        employer = db.session.scalars(select(Employer)).one()
        insert_all([blank_vacancy(employer, clocks.now(), reference="CSC-1", **stated)])


def test_blank_vacancy_has_every_attribute_of_a_vacancy() -> None:
    blank = vars(blank_vacancy(db.session.scalars(select(Employer)).one(), clocks.now()))
    columns = {column.key for column in Vacancy.__table__.columns}
    assert columns | {"employer", "team", "role_type", "hours", "working_arrangement"} == set(blank)


def test_rows_and_their_lists_are_written() -> None:
    insert(title="Clerk", hours=["full-time", "part-time"], working_arrangement=["hybrid"])
    assert (only().title, list(only().hours), list(only().working_arrangement)) == (
        "Clerk",
        ["full-time", "part-time"],
        ["hybrid"],
    )
    assert (only().version_id, only().status, only().is_example) == (1, "draft", False)


def test_change_is_noted_for_the_catalogue() -> None:
    insert()
    assert only().id in set(db.session.scalars(select(CatalogueChange.vacancy_id)))


def test_nothing_is_written_of_nothing() -> None:
    with transaction():
        insert_all([])
    assert db.session.scalar(select(Vacancy.id)) is None
