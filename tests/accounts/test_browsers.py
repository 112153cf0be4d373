"""Browsers by the names that people know."""

import pytest

from recruitment.accounts.browsers import browser_name

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
DESCRIPTIONS = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Windows",
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0": "Edge on Windows",
    f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} Chrome/140.0 Safari/537.36": "Chrome on Linux",
    f"Mozilla/5.0 (Linux; Android 14) {WEBKIT} Chrome/140.0 Mobile Safari/537.36": "Chrome on Android",
    f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Version/18.0 Safari/605.1": "Safari on Mac",
    f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) {WEBKIT} Version/18.0 Safari/604.1": "Safari on iPhone",
    f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) {WEBKIT} CriOS/140 Safari/604.1": "Chrome on iPhone",
    "Werkzeug/3.1": "",
    "<script>alert(1)</script>" * 500: "",
    "": "",
}


@pytest.mark.parametrize("description", DESCRIPTIONS)
def test_description_gives_name_and_machine(description: str) -> None:
    assert browser_name(description) == DESCRIPTIONS[description]


def test_longest_name_fits_its_column() -> None:
    assert len(browser_name("SamsungBrowser Chromebook CrOS")) <= 60
