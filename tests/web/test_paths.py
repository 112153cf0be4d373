"""Paths of doors, which follow where the site is mounted."""

import pytest
from flask import Flask

from recruitment.web.paths import path_of, site_root

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestPathOf:
    def test_door_has_its_path(self, app: Flask) -> None:
        with app.test_request_context():
            assert (path_of("vacancies.list_jobs"), site_root()) == ("/jobs", "")

    def test_mounted_site_has_paths_of_its_own(self, app: Flask) -> None:
        for _ in range(2):  # what is remembered of one is not the other's
            with app.test_request_context():
                assert path_of("vacancies.list_jobs") == "/jobs"
            with app.test_request_context(environ_overrides={"SCRIPT_NAME": "/careers"}):
                assert path_of("vacancies.list_jobs") == "/careers/jobs"
