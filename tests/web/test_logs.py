"""Logs name routes and never a person."""

import json
import sys
from datetime import datetime
from io import StringIO

import pytest
import structlog
from flask import Flask

from recruitment.web.logs import init_logs, log


@pytest.fixture
def lines(app):
    with structlog.testing.capture_logs() as captured:
        yield captured


def test_a_request_is_one_line_with_route_and_status(client, lines):
    answer = client.get("/jobs?q=sam.reader")
    assert [(line["route"], line["status"]) for line in lines] == [("/jobs", 200)]
    assert len(answer.headers["X-Request-Id"]) == 32
    assert "sam.reader" not in json.dumps(lines)


def test_a_path_that_may_hold_a_token_is_not_written(client, lines):
    client.get("/hr/invitation/very-secret-token")
    assert "very-secret" not in json.dumps(lines)


def test_a_failure_names_the_place_and_not_the_value(app, client, lines, monkeypatch):
    def view():
        raise ValueError("sam.reader@example.org")

    monkeypatch.setitem(app.view_functions, "home.show", view)
    monkeypatch.setattr(app, "testing", False)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    client.get("/")
    failure = next(line for line in lines if line["event"] == "request failed")
    assert failure["kind"] == "ValueError"
    assert any("test_logs.py" in frame for frame in failure["frames"])
    assert "sam.reader" not in json.dumps(lines)


class TestJson:
    """As a real site writes it, for programs."""

    @pytest.fixture
    def written(self, monkeypatch):
        before = structlog.get_config()
        monkeypatch.setattr(sys, "stderr", written := StringIO())
        init_logs(Flask("lines"), "json")
        yield written
        structlog.configure(**before)

    def test_a_line_says_when_in_utc_and_how_grave(self, written):
        log.warning("permission refused", account_id=7)
        line = json.loads(written.getvalue())
        assert (line["event"], line["level"], line["account_id"]) == ("permission refused", "warning", 7)
        assert datetime.fromisoformat(line["timestamp"]).utcoffset().total_seconds() == 0

    @pytest.mark.parametrize("said", ["a\nb", "a\r\nb", "a\u2028b", 'a"}\n{"event": "signed in"}', "a\x1b[31mb"])
    def test_nobody_begins_a_line_of_their_own(self, written, said):
        log.info("request", said=said)
        (line,) = written.getvalue().splitlines()
        assert json.loads(line)["said"] == said
        assert line.isprintable()
