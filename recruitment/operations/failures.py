"""Failures, told to a Sentry of the operator's: kind, place and route, and no value that anybody typed."""

import importlib
from collections.abc import Mapping
from typing import Any

from flask import Flask, got_request_exception

from recruitment.config import Settings
from recruitment.web.logs import current_route
from recruitment.worker.events import task_failed

#: Whatever else the library knows of a failure stays here.
TOLD = ("event_id", "timestamp", "platform", "level", "environment", "release", "sdk", "transaction")
FRAME = ("filename", "function", "module", "lineno", "in_app")
#: Data of people are not sent unless somebody asks for it (`send_default_pii`, by now a name of the past).
OPTIONS: dict[str, Any] = {
    "include_local_variables": False,
    "include_source_context": False,
    "max_request_body_size": "never",
    "max_breadcrumbs": 0,
    "default_integrations": False,
    "auto_enabling_integrations": False,
    "auto_session_tracking": False,
    "send_client_reports": False,
    "server_name": "",
}


def init_failures(app: Flask) -> None:
    """Nothing is loaded, and nobody told, without a SENTRY_DSN."""
    settings: Settings = app.extensions["settings"]
    if settings.sentry_dsn:
        app.extensions["failures"] = Failures(settings.sentry_dsn, settings.environment)
        got_request_exception.connect(_tell_of_request, app)
        task_failed.connect(_tell_of_task)


class Failures:
    """A client of our own, so that nothing hooks itself into libraries."""

    def __init__(self, dsn: str, environment: str) -> None:
        sentry = importlib.import_module("sentry_sdk")
        self._as_event = importlib.import_module("sentry_sdk.utils").event_from_exception
        self.client = sentry.Client(dsn=dsn, environment=environment, before_send=without_values, **OPTIONS)

    def tell(self, problem: BaseException, transaction: str) -> None:
        """Sent by a thread of the client's; whoever failed does not wait."""
        event, hint = self._as_event(problem, client_options=self.client.options)
        self.client.capture_event({**event, "transaction": transaction}, hint)


def without_values(event: Mapping[str, Any], _hint: object = None) -> dict[str, Any]:
    """A new event of what is known to hold nothing about people: messages, addresses and arguments are left out."""
    kept = {name: event[name] for name in TOLD if name in event}
    chain = event.get("exception", {}).get("values", ())
    return kept | {"exception": {"values": [_failure(one) for one in chain]}}


def _failure(told: Mapping[str, Any]) -> dict[str, Any]:
    frames = (told.get("stacktrace") or {}).get("frames", ())
    kept = [{name: frame[name] for name in FRAME if name in frame} for frame in frames]
    return {"type": told.get("type"), "module": told.get("module"), "stacktrace": {"frames": kept}}


def _tell_of_request(app: Flask, exception: BaseException, **_others: object) -> None:
    app.extensions["failures"].tell(exception, current_route())


def _tell_of_task(task: str, problem: BaseException, app: Flask) -> None:
    failures: Failures | None = app.extensions.get("failures")
    if failures is not None:
        failures.tell(problem, f"task: {task}")
