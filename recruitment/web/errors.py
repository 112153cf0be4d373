"""Error pages in the site's own dress, which need no database."""

from urllib.parse import quote

from flask import Flask, current_app, g, redirect, render_template, request
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, NotSupportedError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import BadHost, HTTPException, InternalServerError
from werkzeug.wrappers import Response

from recruitment.web.logs import log
from recruitment.web.problem_details import is_for_programs, problem
from recruitment.web.redirects import local_path
from recruitment.web.unsent import find_unsent

RETRY_AFTER_SECONDS = 30
#: Nothing was wrong with what was sent: it can be sent again, and is nobody else's to read.
PASSING = (429, 503)
#: Whoever is lost anywhere else is offered jobs.
STAFF = "/hr"
#: What PostgreSQL says where nothing can be written: a read-only transaction, and a standby that is asked to write.
ONLY_READS = ("25006", "0A000")
NOT_STORED = {"Cache-Control": "no-store"}

WORDS = {
    400: ("That didn't work", "Something in the address or the form was not as this site expects it."),
    403: ("You can't open this page", "Your account has no permission for it, or the request came from elsewhere."),
    404: ("Page not found", "If you typed the address, check it. If you followed a link, the page may have moved."),
    405: ("That can't be done here", "The page exists, but it can't be used in this way."),
    413: ("That is too much to send", "What you sent is larger than this site takes. Shorten it and try again."),
    429: ("Too many tries", "Wait a few minutes, then try again."),
    500: ("Sorry, something went wrong", "It is our fault, not yours. We have a record of it. Try again later."),
    503: ("The site is busy", "Nothing you sent was lost by us unless we had confirmed it. Try again in a minute."),
}


def init_errors(app: Flask) -> None:
    """One answer to every HTTP error; a database that is away is 503."""
    app.register_error_handler(HTTPException, _show)
    app.register_error_handler(InternalServerError, _show_failure)
    app.register_error_handler(BadHost, _show_refusal)
    for kind in (OperationalError, InterfaceError, PoolTimeout):
        app.register_error_handler(kind, _show_unavailable)
    for refusal in (InternalError, NotSupportedError):
        app.register_error_handler(refusal, _show_refused_by_database)


def _show(error: HTTPException) -> Response:
    if error.response is not None or error.code is None or error.code < 400:
        return error.get_response()
    if error.code == 404 and (meant := _without_slash()):
        return redirect(meant, 301)
    kept = dict(error.get_headers())
    kept.pop("Content-Type", None)
    kept.pop("Content-Length", None)
    return _answer(error.code, kept | (NOT_STORED if error.code in PASSING else {}), error)


def _without_slash() -> str | None:
    """/jobs/ is meant as /jobs: where a page is, if there is one."""
    path = request.path.rstrip("/")
    if request.method not in ("GET", "HEAD") or path == request.path or not local_path(path):
        return None
    adapter = current_app.create_url_adapter(request)
    if adapter is None or not adapter.test(path, "GET"):
        return None
    query = request.query_string.decode("latin-1")
    return quote(path) + (f"?{query}" if query else "")


def _show_refusal(_error: BadHost) -> Response:
    """A host name that can't be one: without it a page's links can't be made, and no browser asks like that."""
    if is_for_programs():
        return problem(400, {})
    return Response(f"{WORDS[400][0]}. {WORDS[400][1]}\n", 400, mimetype="text/plain")


def _show_failure(error: InternalServerError) -> Response:
    """Also reached by what fails while committing: the cause says whether the database was away."""
    cause = error.original_exception
    if isinstance(cause, OperationalError | InterfaceError | PoolTimeout) or only_reads(cause):
        return _show_unavailable(cause)
    return _answer(500, {})


def only_reads(problem: object) -> bool:
    """Whether the database takes nothing new for now, as a standby does."""
    return isinstance(problem, DBAPIError) and getattr(problem.orig, "sqlstate", None) in ONLY_READS


def _show_refused_by_database(error: DBAPIError) -> Response:
    """Any other refusal is a mistake of ours, and is told as one."""
    if only_reads(error):
        return _show_unavailable(error)
    raise error


def _show_unavailable(error: BaseException | None) -> Response:
    log.error("database unavailable", kind=type(error).__name__)
    return _answer(503, NOT_STORED | {"Retry-After": str(RETRY_AFTER_SECONDS)})


def _answer(code: int, headers: dict[str, str], cause: HTTPException | None = None) -> Response:
    """A page for people, problem details for programs."""
    if is_for_programs():
        return problem(code, headers, cause)
    return Response(_page(code), code, headers, mimetype="text/html")


def _page(code: int) -> str:
    g.is_error_page = True
    heading, text = WORDS.get(code, WORDS[400] if code < 500 else WORDS[500])
    unsent = find_unsent() if code in PASSING else None
    is_lost = code == 404 and not request.path.startswith(STAFF)
    return render_template("web/error.html", heading=heading, text=text, unsent=unsent, is_lost=is_lost)
