"""Structured logs with a request id. They name routes, never paths, which may hold tokens, and no person."""

import logging
import secrets
import sys
import time
from types import TracebackType
from typing import Any

import structlog
from flask import Flask, Response, g, has_request_context, request
from structlog.types import EventDict, Processor

#: The header by which an answer and its line are found together.
REQUEST_ID = "X-Request-Id"

#: Where a request's environment says which route answers it, for whoever stands around the application.
ROUTE = "recruitment.route"

log: Any = structlog.get_logger("recruitment")


def init_logs(app: Flask, log_format: str) -> None:
    """Configure structlog, and write one line a request."""
    structlog.configure(
        processors=[
            _add_request_id,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _renderer(log_format),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    app.before_request(_begin)
    app.after_request(_end)
    app.log_exception = _log_failure  # type: ignore[method-assign]


def _renderer(log_format: str) -> Processor:
    if log_format == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())


def _begin() -> None:
    g.request_id = secrets.token_hex(16)
    g.started = time.perf_counter()
    request.environ[ROUTE] = current_route()


def _add_request_id(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """To every line that is written while a request is answered."""
    if has_request_context() and "request_id" in g:
        event["request_id"] = g.request_id
    return event


def _end(response: Response) -> Response:
    if "request_id" not in g:
        return response
    response.headers[REQUEST_ID] = g.request_id
    if request.endpoint != "static":
        took = round((time.perf_counter() - g.started) * 1000, 1)
        log.info("request", method=request.method, route=current_route(), status=response.status_code, ms=took)
    return response


def current_route() -> str:
    """Of the request, as it stands in the application; a dash where none is or there is no request."""
    return request.url_rule.rule if has_request_context() and request.url_rule else "-"


def _log_failure(exc_info: Any) -> None:
    """Where it failed, but neither the message nor values, which may quote what a person typed."""
    kind, _, trace = exc_info
    log.error("request failed", route=current_route(), kind=kind.__name__ if kind else "", frames=frames_of(trace))


def frames_of(trace: TracebackType | None) -> list[str]:
    """The last places of a traceback, as file, line and function."""
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    return frames[-12:]
