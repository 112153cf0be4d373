"""Many rows at once."""

from datetime import UTC, datetime

from flask import Flask
from sqlalchemy import select

from recruitment.database import Base, db, transaction
from recruitment.many_rows import insert_rows, is_among
from recruitment.worker.models import TaskDay

TABLE = Base.metadata.tables[TaskDay.__tablename__]


class TestInsertRows:
    def test_rows_come_back_as_they_were(self, app: Flask) -> None:
        instant = datetime(2026, 6, 15, 8, 30, tzinfo=UTC)
        rows = [
            {"task": f"{number}", "day": instant.date(), "worker": "a", "leased_until": instant, "done_at": done_at}
            for number, done_at in enumerate((None, instant))
        ]
        with transaction():
            insert_rows(TABLE, rows)
            insert_rows(TABLE, [])
        assert [row._asdict() for row in db.session.execute(select(TABLE).order_by(TABLE.c.task))] == rows


class TestIsAmong:
    def test_only_rows_of_these_values_are_found(self, app: Flask) -> None:
        instant = datetime(2026, 6, 15, 8, 30, tzinfo=UTC)
        with transaction():
            rows = [
                {"task": task, "day": instant.date(), "worker": "a", "leased_until": instant}
                for task in ("one", "two", "three")
            ]
            insert_rows(TABLE, rows)
        found = select(TABLE.c.task).order_by(TABLE.c.task)
        assert list(db.session.scalars(found.where(is_among(TABLE.c.task, ["two", "one", "four"])))) == ["one", "two"]
        assert list(db.session.scalars(found.where(is_among(TABLE.c.task, [])))) == []
