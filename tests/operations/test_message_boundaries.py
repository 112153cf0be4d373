"""Where one request ends and the next begins: nobody slips a second one into the first, past a proxy."""

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from tests.deployed_site import DeployedSite, ask, deployed

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("app", ["sqlite"], indirect=True)]

SECOND = "GET /smuggled HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
#: What two programs may read in two ways: the fields of its length, then its body.
AMBIGUOUS = {
    "length and chunks": ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", f"0\r\n\r\n{SECOND}"),
    "chunks and length": ("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", f"0\r\n\r\n{SECOND}"),
    "two lengths": (f"Content-Length: 0\r\nContent-Length: {len(SECOND)}\r\n", SECOND),
    "lengths in one field": (f"Content-Length: 0, {len(SECOND)}\r\n", SECOND),
    "length with a sign": ("Content-Length: +0\r\n", SECOND),
    "another coding": ("Transfer-Encoding: xchunked\r\n", f"0\r\n\r\n{SECOND}"),
    "chunked and another": ("Transfer-Encoding: chunked, identity\r\n", f"0\r\n\r\n{SECOND}"),
    "a blank before the colon": ("Transfer-Encoding : chunked\r\n", f"0\r\n\r\n{SECOND}"),
    "a tab in the coding": ("Transfer-Encoding:\x0bchunked\r\n", f"0\r\n\r\n{SECOND}"),
    "a chunk's size with a sign": ("Transfer-Encoding: chunked\r\n", f"+0\r\n\r\n{SECOND}"),
    "a line folded": ("Content-Length:\r\n 0\r\n", SECOND),
}


@pytest.fixture
def site(app: Flask, tmp_path: Path) -> Iterator[DeployedSite]:
    with deployed(app, tmp_path) as (one,):
        yield one


def sent(site: DeployedSite, fields: str, body: str) -> list[bytes]:
    """The status lines of all that comes back over one connection until the server hangs up, or says no more."""
    with socket.create_connection((urlsplit(site.url).hostname, urlsplit(site.url).port), timeout=3) as line:
        line.sendall(f"POST /interest HTTP/1.1\r\nHost: x\r\n{fields}\r\n{body}".encode())
        heard = b""
        try:
            while piece := line.recv(65536):
                heard += piece
        except OSError:
            pass  # kept open for another request, or reset
    return [part.splitlines()[0] for part in heard.split(b"HTTP/1.1 ")[1:]]


def is_refusal(first: bytes, *rest: bytes) -> bool:
    """What was slipped in would be answered 404; what is left of a broken body is no request."""
    return first.startswith((b"4", b"501")) and all(one.startswith(b"400") for one in rest)


def test_ambiguous_request_is_refused_and_holds_no_second(site: DeployedSite) -> None:
    answers = {name: sent(site, *told) for name, told in AMBIGUOUS.items()}
    assert {name: lines for name, lines in answers.items() if not is_refusal(*lines)} == {}


def test_plain_requests_on_one_connection_are_both_answered(site: DeployedSite) -> None:
    """Else the test above would show nothing."""
    assert len(sent(site, "Content-Length: 0\r\n", SECOND)) == 2
    assert len(sent(site, "Transfer-Encoding: chunked\r\n", f"0\r\n\r\n{SECOND}")) == 2


def test_server_names_no_version(site: DeployedSite) -> None:
    told = ask(site, "/").headers
    assert not any(character.isdigit() for character in told.get("Server", ""))
    assert {"X-Powered-By", "X-AspNet-Version", "Via"}.isdisjoint(told.keys())
