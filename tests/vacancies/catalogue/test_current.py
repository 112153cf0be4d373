"""A process starts from what an earlier one kept, and is right all the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from recruitment.database import db, transaction
from recruitment.vacancies.catalogue import current as module
from recruitment.vacancies.catalogue import rows
from recruitment.vacancies.catalogue.current import Current, current, warm_up
from recruitment.vacancies.catalogue.snapshot import Snapshot
from recruitment.vacancies.models import Vacancy
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def path(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the application keeps its catalogue, however few vacancies there are."""
    monkeypatch.setattr(module, "FEW", 0)
    path = tmp_path / "catalogue"
    before = app.extensions["catalogue"]
    start(app, path)
    yield path
    app.extensions["catalogue"] = before


def start(app: Flask, path: Path) -> None:
    """A process that knows nothing yet."""
    app.extensions["catalogue"] = Current(Snapshot(path, "secret"))


def references() -> list[str]:
    with current() as held:
        return sorted(entry.reference for entry in held.catalogue.entries.values())


class TestWarmUp:
    def test_next_process_reads_no_vacancy(self, app: Flask, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with transaction():
            make_vacancy(reference="A")
        warm_up()
        start(app, path)
        monkeypatch.setattr(module, "read_all", None)
        monkeypatch.setattr(module, "read_some", None)
        assert references() == ["A"]

    def test_next_process_follows_what_changed_since(
        self, app: Flask, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with transaction():
            changed, gone = make_vacancy(reference="A"), make_vacancy(reference="B")
        warm_up()
        with transaction():
            db.session.delete(db.session.get_one(Vacancy, gone.id))
            db.session.get_one(Vacancy, changed.id).reference = "A2"
            make_vacancy(reference="C")
        start(app, path)
        monkeypatch.setattr(module, "read_all", None)
        assert references() == ["A2", "C"]

    def test_what_it_followed_is_kept_in_turn(self, app: Flask, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for reference in ("A", "B"):
            with transaction():
                make_vacancy(reference=reference)
            start(app, path)
            warm_up()
        start(app, path)
        monkeypatch.setattr(module, "read_some", None)
        assert references() == ["A", "B"]

    def test_few_are_not_worth_a_file(self, app: Flask, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "FEW", 1)
        with transaction():
            make_vacancy()
        warm_up()
        assert not path.exists()

    def test_without_a_place_to_keep_it_there_is_a_catalogue(self, app: Flask) -> None:
        with transaction():
            make_vacancy(reference="A")
        warm_up()
        assert references() == ["A"]

    def test_snapshot_that_no_longer_fits_is_built_anew(
        self, app: Flask, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with transaction():
            make_vacancy(reference="A")
        warm_up()
        path.write_bytes(path.read_bytes()[:-1])
        start(app, path)
        read = []
        monkeypatch.setattr(module, "read_all", lambda *given: read.append(1) or rows.read_all(*given))
        assert (references(), read) == (["A"], [1])
