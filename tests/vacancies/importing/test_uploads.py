"""A file that waits for its owner's word, and for no longer than a day."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.vacancies.importing import uploads
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.importing.problems import ImportRefused
from tests.factories.accounts import make_account
from tests.factories.uploads import make_upload
from tests.vacancies.importing.imports import set_up, vacancies

DAY = 24 * 3600


@pytest.fixture
def owner(app: Flask, clock: time_machine.Traveller) -> Account:
    set_up()
    with transaction():
        return make_account("hr-manager")


def kept(owner: Account) -> str:
    with transaction():
        return make_upload(owner, owner.employer).name


class TestNamed:
    def test_it_is_found_for_a_day(self, owner: Account, clock: time_machine.Traveller) -> None:
        name = kept(owner)
        clock.shift(DAY - 60)
        assert db.session.scalar(uploads.named(name)) is not None
        clock.shift(120)
        assert db.session.scalar(uploads.named(name)) is None

    def test_names_cannot_be_guessed(self, owner: Account) -> None:
        assert len({kept(owner), kept(owner)}) == 2
        assert db.session.scalar(uploads.named("")) is None


class TestKeep:
    def test_what_is_too_old_goes_with_the_next_file(self, owner: Account, clock: time_machine.Traveller) -> None:
        old = kept(owner)
        clock.shift(3 * DAY)
        kept(owner)
        assert old not in set(db.session.scalars(select(VacancyUpload.name)))


class TestCheck:
    def test_nothing_is_written(self, owner: Account) -> None:
        report = uploads.check("jobs.csv", b"reference,title\nUP-1,Clerk\n", "islington", None, publishes=False)
        assert (report["created"], vacancies()) == (1, [])

    def test_longer_file_is_refused(self, owner: Account, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(uploads, "MOST_ROWS", 0)
        with pytest.raises(ImportRefused, match="more than 0 rows"):
            uploads.check("jobs.csv", b"reference,title\nUP-1,Clerk\n", "islington", None, publishes=False)


def test_every_shipped_mapping_can_be_chosen() -> None:
    assert "nhs_adverts_2020" in uploads.known_mappings()
