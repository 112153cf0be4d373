"""The file that is imported, and how memory is judged."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from bench.parts.imports import growth, write_csv
from recruitment.starter.loading import load
from recruitment.vacancies.models import Vacancy
from tests.client import SeparateCliRunner


def test_growth_is_the_peak_against_the_first_quarter() -> None:
    assert growth([50.0, 100.0, 90.0, 95.0, 101.0, 110.0, 80.0, 20.0]) == pytest.approx(1.1)


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_every_row_is_published(
    app: Flask, command: SeparateCliRunner, session: scoped_session[Session], tmp_path: Path
) -> None:
    load()
    path = tmp_path / "vacancies.csv"
    write_csv(path, 20)
    command("vacancies", "import", str(path), "--employer", "islington", "--publish")
    published = select(func.count(Vacancy.id)).where(Vacancy.reference.like("BENCH-%"), Vacancy.status == "approved")
    assert session.scalar(published) == 20
