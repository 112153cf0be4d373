"""Who is signed in: a token in `__Host-staff`, whose session can be ended on the server."""

from datetime import datetime, timedelta

from flask import Flask, Request, Response, g, has_request_context, redirect, request, url_for
from sqlalchemy import select, true, update
from werkzeug.urls import iri_to_uri
from werkzeug.wrappers import Response as AnyResponse

from recruitment import clock
from recruitment.accounts.browsers import browser_name
from recruitment.accounts.models import Account, StaffSession
from recruitment.accounts.tokens import new_token, token_hash
from recruitment.database import db, is_writing, transaction
from recruitment.extensions import login_manager
from recruitment.web.cookies import cookie_name, set_session_cookie

COOKIE = "staff"
STAFF_PATH = "/hr"
#: From the right password to the second factor.
PENDING = timedelta(minutes=10)
IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
#: `seen_at` is written no more often than this.
TOUCH = timedelta(minutes=1)


def init_sessions(app: Flask) -> None:
    """The request loader is the only identity."""
    # init_app would also read Flask's session after every public request, and this loader on error pages.
    app.login_manager = login_manager  # type: ignore[attr-defined]
    login_manager.session_protection = None
    login_manager.request_loader(_load_account)
    login_manager.unauthorized_handler(ask_to_sign_in)
    app.after_request(_keep_staff_pages_private)
    app.after_request(_hand_over_token)


def start_pending(account: Account) -> str:
    """The token of a session that only lets one give the second factor."""
    return _start(account)


def start_session(account: Account, *, with_code: bool = True) -> str:
    """The token of a session that is signed in; a code from the app, unlike one on paper, counts as fresh."""
    instant = clock.now()
    return _start(account, verified_at=instant, step_up_at=instant if with_code else None)


def end_session(token: str) -> None:
    """End the session of this token, signed in or pending."""
    _end(StaffSession.token_hash == token_hash(token))


def end_sessions(account: Account, *, but: str = "") -> None:
    """End every session of the account, but that of a token: disabled, another role, another password."""
    _end((StaffSession.account_id == account.id) & (StaffSession.token_hash != token_hash(but)))


def end_all_sessions() -> None:
    """End everybody's: those that had ended since are among what a backup brings back."""
    _end(true())


def end_one_session(account: Account, session_id: int) -> None:
    """End one session of the account; what is another's is left alone."""
    _end((StaffSession.account_id == account.id) & (StaffSession.id == session_id))


def renew_session() -> str:
    """Another token for the request's session, whose older one opens nothing any more; the browser is given it."""
    token = new_token()
    older = StaffSession.token_hash == token_hash(request_token())
    db.session.execute(update(StaffSession).where(older).values(token_hash=token_hash(token)))
    g.staff_token = token
    return token


def running_sessions(account: Account) -> list[StaffSession]:
    """Where the account is signed in now, the last seen first."""
    instant = clock.now()
    running = select(StaffSession).where(
        StaffSession.account_id == account.id,
        StaffSession.ended_at.is_(None),
        StaffSession.verified_at.is_not(None),
        StaffSession.seen_at > instant - IDLE,
        StaffSession.created_at > instant - LONGEST,
    )
    return list(db.session.scalars(running.order_by(StaffSession.seen_at.desc(), StaffSession.id.desc())))


def find_pending(token: str) -> StaffSession | None:
    """The session that waits for its second factor, while it may."""
    found = _find(token)
    if found is None or found.verified_at is not None or clock.now() - found.created_at >= PENDING:
        return None
    return found


def find_session(token: str) -> StaffSession | None:
    """The signed-in session of this token, unless it has ended, was idle too long, or its account was shut out."""
    found = _find(token)
    if found is None or found.verified_at is None:
        return None
    instant = clock.now()
    is_over = instant - found.seen_at >= IDLE or instant - found.created_at >= LONGEST
    return None if is_over else found


def request_token() -> str:
    """The token in the request's cookie, or the one that took its place since; else nothing."""
    return str(g.get("staff_token") or request.cookies.get(cookie_name(COOKIE), ""))


def _start(account: Account, **given: datetime | None) -> str:
    token, instant = new_token(), clock.now()
    session = StaffSession(
        account_id=account.id,
        token_hash=token_hash(token),
        created_at=instant,
        seen_at=instant,
        browser=browser_name(request.headers.get("User-Agent", "")) if has_request_context() else "",
        **given,
    )
    db.session.add(session)
    db.session.flush()
    return token


def _end(condition: object) -> None:
    statement = update(StaffSession).where(condition, StaffSession.ended_at.is_(None))  # type: ignore[arg-type]
    db.session.execute(statement.values(ended_at=clock.now()))


def _find(token: str) -> StaffSession | None:
    statement = select(StaffSession).where(
        StaffSession.token_hash == token_hash(token), StaffSession.ended_at.is_(None)
    )
    found = db.session.scalar(statement) if token else None
    return found if found is not None and found.account.is_active else None


def _load_account(_request: Request) -> Account | None:
    found = find_session(request_token())
    if found is None:
        return None
    account = found.account
    if clock.now() - found.seen_at >= TOUCH and not is_writing():
        _touch(found.id)
    return account


def _touch(session_id: int) -> None:
    """Its own transaction, since pages read in a read-only one; what was loaded before is read again after it."""
    with transaction():
        seen = update(StaffSession).where(StaffSession.id == session_id, StaffSession.ended_at.is_(None))
        db.session.execute(seen.values(seen_at=clock.now()))


def ask_to_sign_in() -> AnyResponse:
    """A page comes back after signing in; what was posted can't, unless it was kept."""
    wanted = iri_to_uri(request.full_path.rstrip("?")) if request.method in ("GET", "HEAD") else None
    return redirect(url_for("sign_in.enter", next=wanted), 303)


def _keep_staff_pages_private(response: Response) -> Response:
    if request.path == STAFF_PATH or request.path.startswith(f"{STAFF_PATH}/"):
        response.headers["Cache-Control"] = "no-store"
    return response


def _hand_over_token(response: Response) -> Response:
    if "staff_token" in g:
        set_session_cookie(response, COOKIE, g.staff_token)
    return response
