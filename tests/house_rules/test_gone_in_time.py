"""Whatever is kept about people is there the day before its limit, and nowhere the day after it: a mark in each."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import delete

from recruitment import clock as instants
from recruitment.database import db, transaction
from recruitment.documents.sweeping import remove_files
from recruitment.mail.models import OutboxMail
from recruitment.personal_data import tagged_columns
from recruitment.privacy.holders import all_holders
from recruitment.privacy.retention import run_retention
from recruitment.registrations.models import Registration
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_role_types
from tests.house_rules.filled_tables import all_models
from tests.house_rules.kept_things import KEPT
from tests.house_rules.test_erasure import database_files
from tests.house_rules.whole_site import everything

DAY = timedelta(days=1)
#: Tagged, and kept as long as there are colleagues who work here and adverts that name them; the trail for good.
STAYS = {
    "account",
    "audit_entry",
    "employer",
    "notice_preference",
    "recovery_code",
    "text_version",
    "vacancy",
    "vacancy_template",
}
#: Rows that say which of a list somebody ticked: they go with the row that they belong to.
NEVER_FILLED = {"alert_sent_vacancy", "registration_arrangement", "registration_hours", "registration_role_type"}
#: The days on which it is looked: one before each limit, and one after it.
DAYS = sorted({day for one in KEPT.values() for day in (one.days - 1, one.days + 1)})


@pytest.fixture
def folder(change_settings: Callable[..., None], tmp_path: Path) -> Path:
    """Where uploads are."""
    change_settings(uploads_url=f"file://{tmp_path / 'uploads'}")
    return tmp_path / "uploads"


@pytest.fixture
def site(app: Flask, clock: time_machine.Traveller, folder: Path) -> None:
    """With all of it. Mails that were written meanwhile go: mails are a thing of their own."""
    with transaction():
        make_role_types()
        by = make_account(email="works-here@example.org")
        for mark, one in KEPT.items():
            one.make(mark, by)
        db.session.execute(delete(Registration).where(Registration.email == "draft@example.org"))
        db.session.execute(delete(OutboxMail).where(OutboxMail.recipient != "zqxmail@example.org"))


def marks(folder: Path) -> set[str]:
    """Those that are anywhere: in a table, in SQLite's files, in uploads."""
    db.session.rollback()
    files = [*folder.glob("*"), *database_files()]
    held = b"".join(one.read_bytes() for one in files) + repr(everything()).encode()
    return {mark for mark in KEPT if mark.encode() in held}


class TestGoneInTime:
    def test_every_holder_has_something(self, app: Flask) -> None:
        assert {one.holder for one in KEPT.values()} == {holder.name for holder in all_holders()}

    def test_each_mark_is_there_until_its_day_and_nowhere_after_it(
        self, site: None, clock: time_machine.Traveller, folder: Path
    ) -> None:
        begin = instants.now()
        for day in DAYS:
            clock.move_to(begin + day * DAY)
            run_retention(instants.now(), dry_run=False)
            remove_files()
            assert marks(folder) == {mark for mark, one in KEPT.items() if day < one.days}, f"after {day} days"
        assert list(folder.glob("*")) == []

    def test_in_the_end_no_table_holds_anything_of_anybody(
        self, site: None, clock: time_machine.Traveller, folder: Path
    ) -> None:
        tagged = {column.table.name for column, _tag in tagged_columns(all_models())}
        filled = {table for table, rows in everything().items() if rows}
        clock.move_to(instants.now() + (DAYS[-1] + 1) * DAY)
        run_retention(instants.now(), dry_run=False)
        left = {table for table, rows in everything().items() if rows}
        assert (tagged & left) - STAYS == set()
        assert tagged - STAYS - filled == NEVER_FILLED
