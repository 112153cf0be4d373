"""A store and a scanner for each test of documents."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.clamd_server import Clamd, clamd_server


@pytest.fixture
def folder(change_settings: Callable[..., None], tmp_path: Path) -> Path:
    """Where the files of this test are."""
    place = tmp_path / "uploads"
    change_settings(uploads_url=f"file://{place}")
    return place


@pytest.fixture
def clamd(change_settings: Callable[..., None]) -> Iterator[Clamd]:
    """A scanner that the site knows."""
    with clamd_server() as running:
        change_settings(clamd_url=running.url)
        yield running
