"""Logs name routes and never a person."""

import json

import pytest
import structlog


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
