"""Asking the virus scanner."""

import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from recruitment.documents.refusals import ScannerBusy, ScannerDown
from recruitment.documents.scanner import is_configured, scan
from tests.clamd_server import EICAR, Clamd, clamd_server, url_of_nobody

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestScan:
    def test_clean_file_is_clean_and_arrives_whole(self, app: Flask, clamd: Clamd) -> None:
        content = bytes(range(256)) * 5000
        assert scan(content, seconds=5).is_clean
        assert clamd.scanned == [content]

    def test_harm_is_named(self, app: Flask, clamd: Clamd) -> None:
        verdict = scan(b"..." + EICAR, seconds=5)
        assert (verdict.is_clean, verdict.found) == (False, "Eicar-Test-Signature")

    def test_unix_socket_is_asked_too(self, app: Flask, change_settings: Callable[..., None], tmp_path: Path) -> None:
        with clamd_server(tmp_path / "s") as clamd:
            change_settings(clamd_url=clamd.url)
            assert scan(b"x", seconds=5).is_clean
            assert not scan(EICAR, seconds=5).is_clean

    def test_without_an_address_there_is_none(self, app: Flask, change_settings: Callable[..., None]) -> None:
        assert not is_configured()
        change_settings(clamd_url="tcp://127.0.0.1")
        assert is_configured()


class TestTrouble:
    def test_hanging_scanner_is_busy_soon(self, app: Flask, clamd: Clamd) -> None:
        clamd.answer, began = "hang", time.monotonic()
        with pytest.raises(ScannerBusy):
            scan(b"x", seconds=0.1)
        assert time.monotonic() - began < 3

    @pytest.mark.parametrize(
        "answer", ["drop", "stream: Can't allocate memory ERROR", "INSTREAM size limit exceeded. ERROR", "?"]
    )
    def test_scanner_that_can_not_say_is_down(self, app: Flask, clamd: Clamd, answer: str) -> None:
        clamd.answer = answer
        with pytest.raises(ScannerDown) as caught:
            scan(b"x" * 3_000_000, seconds=5)
        assert not isinstance(caught.value, ScannerBusy)

    def test_nobody_there_is_down(self, app: Flask, change_settings: Callable[..., None], tmp_path: Path) -> None:
        for url in (url_of_nobody(), f"unix://{tmp_path}/none"):
            change_settings(clamd_url=url)
            with pytest.raises(ScannerDown):
                scan(b"x", seconds=1)

    def test_unix_socket_that_takes_nobody_is_busy(
        self, app: Flask, change_settings: Callable[..., None], tmp_path: Path
    ) -> None:
        with socket.socket(socket.AF_UNIX) as full, socket.socket(socket.AF_UNIX) as first:
            full.bind(f"{tmp_path}/s")
            full.listen(0)
            first.connect(f"{tmp_path}/s")
            change_settings(clamd_url=f"unix://{tmp_path}/s")
            with pytest.raises(ScannerBusy):
                scan(b"x", seconds=0.1)
