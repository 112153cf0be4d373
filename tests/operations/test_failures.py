"""What a Sentry is told, read by a server that speaks its protocol: kind, place, route, and nothing that was typed."""

import gzip
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from flask import Flask, request

from recruitment.config import Settings
from recruitment.database import db
from recruitment.factory import create_app
from recruitment.operations.failures import without_values
from recruitment.worker.loop import Loop
from recruitment.worker.tasks import Task
from tests.client import CheckingClient

MARK = "zqxmark"


class Receiver:
    """Takes what is sent to it."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        kept = self.received

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                packed = self.headers.get("Content-Encoding") == "gzip"
                kept.append(repr(dict(self.headers)).encode() + b"\n" + (gzip.decompress(body) if packed else body))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_args: object) -> None:
                """Nothing on the terminal."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.dsn = f"http://key@127.0.0.1:{self.server.server_port}/1"

    def events(self) -> list[dict[str, Any]]:
        """Items of kind event, in order."""
        lines = [line for one in self.received for line in one.splitlines()[1:]]
        parsed = [json.loads(line) for line in lines if line.startswith(b"{")]
        return [one for one in parsed if "exception" in one]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


@pytest.fixture
def told_site(app: Flask, receiver: Receiver) -> Iterator[Flask]:
    """The same site, which tells the receiver."""
    settings: Settings = app.extensions["settings"]
    site = create_app(replace(settings, sentry_dsn=receiver.dsn))
    site.test_client_class = CheckingClient
    yield site
    site.extensions["failures"].client.close(timeout=10)
    with site.app_context():  # the next test finds the file as new
        db.session.remove()
        db.engine.dispose()


def flush(site: Flask) -> None:
    site.extensions["failures"].client.flush(timeout=10)


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestFailures:
    def test_failing_request_tells_kind_place_and_route_alone(self, told_site: Flask, receiver: Receiver) -> None:
        def view(**_parts: object) -> None:
            typed = f"{MARK} a local value {request.form}"
            raise ValueError(f"{typed} in the message") from KeyError(MARK)

        told_site.view_functions["home.show"] = view
        visitor = told_site.test_client()
        visitor.set_cookie("form", MARK)
        headers = {"User-Agent": MARK, "Referer": f"http://localhost/{MARK}", "Authorization": MARK}
        answer = visitor.get(f"/?q={MARK}", headers=headers, environ_base={"REMOTE_ADDR": "192.0.2.77"})
        flush(told_site)
        (event,) = receiver.events()
        assert (answer.status_code, event["transaction"]) == (500, "/")
        assert [one["type"] for one in event["exception"]["values"]] == ["KeyError", "ValueError"]
        assert event["exception"]["values"][-1]["stacktrace"]["frames"][-1]["function"] == "view"
        everything = b"".join(receiver.received)
        assert MARK.encode() not in everything
        assert b"192.0.2.77" not in everything

    def test_posted_form_stays_here(self, told_site: Flask, receiver: Receiver) -> None:
        def view() -> None:
            raise ValueError(request.form["name"])

        told_site.view_functions["registrations.register"] = view
        told_site.test_client().post("/interest", data={"name": MARK, "email": f"{MARK}@example.org"})
        flush(told_site)
        assert [event["transaction"] for event in receiver.events()] == ["/interest"]
        assert MARK.encode() not in b"".join(receiver.received)

    def test_failing_task_of_the_worker_is_told(self, told_site: Flask, receiver: Receiver) -> None:
        def fail(_is_stopping: object) -> None:
            raise ValueError(MARK)

        loop = Loop(told_site, [Task("tidy up", fail, every=None)])  # type: ignore[arg-type]
        loop.run_due(1.0)
        flush(told_site)
        assert [event["transaction"] for event in receiver.events()] == ["task: tidy up"]
        assert MARK.encode() not in b"".join(receiver.received)

    def test_nobody_is_told_without_an_address(self, app: Flask) -> None:
        assert "failures" not in app.extensions


def test_whatever_else_is_known_of_a_failure_is_left_out() -> None:
    known = {"event_id": "1", "user": {"email": MARK}, "extra": {"sys.argv": [MARK]}, "request": {"data": MARK}}
    frame = {"function": "view", "vars": {"name": MARK}, "context_line": MARK, "abs_path": MARK}
    failure = {"type": "ValueError", "value": MARK, "stacktrace": {"frames": [frame]}}
    told = without_values(known | {"exception": {"values": [failure]}, "logentry": {"message": MARK}})
    assert MARK not in str(told)
    assert told["exception"]["values"][0]["stacktrace"]["frames"] == [{"function": "view"}]
