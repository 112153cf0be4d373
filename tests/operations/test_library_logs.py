"""The log of a site as it is deployed: a JSON object a line, gunicorn's among them, and nobody's data in any."""

import json
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from tests.deployed_site import DeployedSite, ask, deployed

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("app", ["sqlite"], indirect=True)]
MARK = "sam-reader-token"


def send(site: DeployedSite, request: str) -> bytes:
    """As no browser would."""
    parts = urlsplit(site.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30) as connection:
        connection.sendall(request.encode())
        return connection.recv(1000)


def test_gunicorns_lines_are_json_without_addresses_and_paths(app: Flask, tmp_path: Path) -> None:
    with deployed(app, tmp_path, LOG_FORMAT="json") as (site,):
        assert b" 400 " in send(site, f"GET /my-interest/{MARK} HTTP/9.{MARK}\r\n\r\n")
        assert ask(site, f"/my-interest/{MARK}?q={MARK}").status == 410
        site.reload()
        assert b" 400 " in send(site, f"NO {MARK}\r\n\r\n")
    text = site.log.read_text()
    told = [json.loads(line) for line in text.splitlines()]
    assert any(str(line.get("route")).startswith("/my-interest/<") for line in told)
    assert [line["place"] for line in told if line.get("logger") == "gunicorn.error"]
    assert MARK not in text
    assert "127.0.0.1" not in text
