"""Closing what a file no longer has, while others are at work too."""

from pathlib import Path

import pytest
import time_machine
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.importing.closing import close_all, in_batches
from tests.vacancies.importing.imports import WHOLE, csv_of, only, run, set_up


@pytest.fixture(autouse=True)
def _site(app: Flask, clock: time_machine.Traveller) -> None:
    set_up()


class TestCloseAll:
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
