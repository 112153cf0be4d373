"""The vacancy as the form tells of it."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from recruitment import clock as london
from recruitment.database import transaction
from recruitment.registrations.job import find_job
from recruitment.vacancies.published import NotPublic
from tests.factories.vacancies import make_vacancy


class TestFindJob:
    def test_one_second_decides(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(reference="SW-1", closes_at=london.now() + timedelta(seconds=2))
        clock.shift(1)
        assert find_job("SW-1").is_open
        clock.shift(1)
        job = find_job("SW-1")
        assert (job.is_open, job.ended_title) == (False, "This job has closed")

    def test_withdrawn_one_is_not_called_closed(self, app: Flask, clock: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(reference="SW-1", status="withdrawn").ended_at = london.now()
        assert find_job("sw-1").ended_title == "This job has been withdrawn"

    def test_draft_is_not_public(self, app: Flask) -> None:
        with transaction():
            make_vacancy(reference="SW-1", status="draft")
        with pytest.raises(NotPublic):
            find_job("SW-1")
