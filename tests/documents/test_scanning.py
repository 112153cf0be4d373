"""Scanning by the worker."""

from collections.abc import Callable
from pathlib import Path

import pytest
import time_machine
from flask import Flask

from recruitment.database import db, transaction
from recruitment.documents.keeping import document_of
from recruitment.documents.models import Document
from recruitment.documents.scanning import MOST_ATTEMPTS, scan_waiting
from recruitment.documents.sweeping import remove_files
from tests.clamd_server import EICAR, Clamd, url_of_nobody
from tests.factories.documents import make_document, pdf

HARMFUL = pdf(b"(" + EICAR + b")")


def on() -> bool:
    return False


def the_one() -> Document:
    db.session.expire_all()
    return db.session.query(Document).one()


@pytest.fixture
def unscanned(app: Flask, folder: Path) -> Document:
    """From before there was a scanner."""
    document = document_of(make_document(HARMFUL))
    assert document is not None
    return document


class TestScanWaiting:
    def test_what_came_before_the_scanner_is_scanned_once_there_is_one(
        self, app: Flask, folder: Path, change_settings: Callable[..., None], request: pytest.FixtureRequest
    ) -> None:
        make_document()
        assert scan_waiting(on) == 0
        request.getfixturevalue("clamd")
        assert (scan_waiting(on), scan_waiting(on)) == (1, 0)
        assert the_one().state == "clean"

    def test_harmful_one_loses_its_file_and_says_what_it_was(
        self, unscanned: Document, folder: Path, clamd: Clamd
    ) -> None:
        scan_waiting(on)
        remove_files()
        assert (the_one().state, the_one().finding) == ("infected", "Eicar-Test-Signature")
        assert list(folder.iterdir()) == []

    def test_infected_row_can_be_deleted_too(self, unscanned: Document, clamd: Clamd) -> None:
        scan_waiting(on)
        with transaction():
            db.session.delete(the_one())
        assert remove_files() == 1

    def test_another_worker_leaves_alone_what_is_being_scanned(self, unscanned: Document, clamd: Clamd) -> None:
        with transaction():
            the_one().scan_at = the_one().received_at.replace(year=2099)
        assert scan_waiting(on) == 0

    def test_worker_that_is_asked_to_end_begins_no_other(self, unscanned: Document, clamd: Clamd) -> None:
        assert scan_waiting(lambda: True) == 0
        assert the_one().state == "not-scanned"


class TestTrouble:
    def test_it_is_tried_later_and_given_up_in_the_end(
        self,
        clock: time_machine.Traveller,
        unscanned: Document,
        change_settings: Callable[..., None],
    ) -> None:
        change_settings(clamd_url=url_of_nobody())
        tried = []
        for _ in range(70):
            tried.append(scan_waiting(on))
            clock.shift(60)
        assert sum(tried) == MOST_ATTEMPTS
        assert tried[:4] == [1, 0, 1, 0]
        assert (the_one().state, the_one().scan_at) == ("failed", None)

    def test_store_that_is_away_is_tried_later(self, unscanned: Document, folder: Path, clamd: Clamd) -> None:
        (folder / the_one().stored_as).unlink()
        assert scan_waiting(on) == 1
        assert (the_one().state, the_one().attempts) == ("not-scanned", 1)
