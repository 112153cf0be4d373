"""The field that takes a file."""

import io

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.forms.upload import ImportFileForm
from tests.factories.employers import make_employer


def data_of(app: Flask, name: str, content: bytes) -> tuple[str, bytes]:
    with transaction():
        employer = make_employer()
    with app.test_request_context(method="POST", data={"file": (io.BytesIO(content), name)}):
        return ImportFileForm([employer], {}).chosen_file


@pytest.mark.parametrize(("name", "kept"), [("jobs.csv", "jobs.csv"), ("a\x01b.csv", "ab.csv"), ("x" * 300, "x" * 200)])
def test_name_is_kept_as_far_as_it_can_be_shown(app: Flask, name: str, kept: str) -> None:
    assert data_of(app, name, b"a") == (kept, b"a")


def test_text_in_place_of_a_file_is_none(app: Flask) -> None:
    with transaction():
        employer = make_employer()
    with app.test_request_context(method="POST", data={"file": "jobs.csv"}):
        assert ImportFileForm([employer], {}).chosen_file == ("", b"")
