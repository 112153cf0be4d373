"""A row is written whether or not it is there."""

from datetime import timedelta

from flask import Flask

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.worker.models import TaskDay, WorkerSeen
from recruitment.worker.upserts import upsert


class TestUpsert:
    def test_old_row_keeps_what_only_a_new_one_gets(self, app: Flask) -> None:
        begun = clock.now()
        for seconds in (0, 60):
            seen = {"seen_at": begun + timedelta(seconds=seconds), "clock_ahead": 0.0}
            with transaction():
                db.session.execute(upsert(WorkerSeen, {"worker": "a"}, seen, only_new={"started_at": seen["seen_at"]}))
        row = db.session.get_one(WorkerSeen, "a")
        assert (row.started_at, row.seen_at) == (begun, begun + timedelta(seconds=60))

    def test_row_that_does_not_fit_is_left_and_not_returned(self, app: Flask) -> None:
        key, values = {"task": "count", "day": clock.today()}, {"worker": "a", "leased_until": clock.now()}
        with transaction():
            assert db.session.execute(upsert(TaskDay, key, values)).first() is not None
        with transaction():
            changed = upsert(TaskDay, key, values | {"worker": "b"}, where=TaskDay.done_at.is_not(None))
            assert db.session.execute(changed).first() is None
        assert db.session.get_one(TaskDay, tuple(key.values())).worker == "a"
