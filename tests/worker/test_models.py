"""What the workers keep of themselves."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.worker.models import TaskDay


class TestTaskDay:
    def test_date_of_a_task_stands_once(self, app: Flask) -> None:
        def keep(worker: str) -> None:
            with transaction():
                db.session.add(TaskDay(task="count", day=clock.today(), worker=worker, leased_until=clock.now()))

        keep("one")
        with pytest.raises(IntegrityError):
            keep("another")
