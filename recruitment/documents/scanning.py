"""Scanning: at once within a short time, and by the worker when the scanner was busy or came later."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, or_, select, update

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.documents import scanner
from recruitment.documents.kinds import NotADocument
from recruitment.documents.models import Document, RemovedFile
from recruitment.documents.refusals import CannotKeep, ScannerBusy
from recruitment.documents.stores import current_store

#: Somebody waits for the page, or nobody does.
WITH_SOMEBODY_WAITING, WITH_NOBODY_WAITING = 3.0, 60.0
MOST_ATTEMPTS = 6
#: Longer than one scan takes at most: another worker leaves it alone meanwhile.
CLAIMED = timedelta(minutes=10)
AT_ONCE = 20
HARMFUL = "The virus scanner says that this file is harmful. Choose another, or one saved on another machine"


def first_look(content: bytes) -> dict[str, Any]:
    """State and times of a document that has just come. Raises NotADocument for harm, ScannerDown for no scanner."""
    instant = clock.now()
    if not scanner.is_configured():
        return {"state": "not-scanned", "scan_at": instant}
    try:
        verdict = scanner.scan(content, seconds=WITH_SOMEBODY_WAITING)
    except ScannerBusy:
        return {"state": "waiting", "scan_at": instant, "attempts": 1}
    if not verdict.is_clean:
        raise NotADocument(HARMFUL)
    return {"state": "clean", "scanned_at": instant}


def scan_waiting(is_stopping: Callable[[], bool]) -> int:
    """Those that are due, once there is a scanner; how many were looked at. By any number of workers."""
    if not scanner.is_configured():
        return 0
    ids = list(db.session.scalars(_due(clock.now()).limit(AT_ONCE)))
    db.session.rollback()
    done = 0
    for number in ids:
        if is_stopping():
            break
        done += _scan_one(number)
    return done


def _due(instant: datetime) -> Any:
    state = or_(Document.state == "waiting", Document.state == "not-scanned")
    return select(Document.id).where(state, Document.scan_at <= instant).order_by(Document.scan_at, Document.id)


def _scan_one(number: int) -> bool:
    """Whether it was this worker's to look at, and still there."""
    if (name := _claim(number)) is None:
        return False
    try:
        verdict = scanner.scan(current_store().read(name), seconds=WITH_NOBODY_WAITING)
    except CannotKeep:
        _try_later(number)
        return True
    with transaction():
        known = {"state": "clean"} if verdict.is_clean else {"state": "infected", "finding": verdict.found[:120]}
        said: Any = db.session.execute(_change(number, **known, scan_at=None, scanned_at=clock.now()))
        if said.rowcount and not verdict.is_clean:
            db.session.execute(insert(RemovedFile).values(stored_as=name))
    return True


def _claim(number: int) -> str | None:
    """The file's name, for the one worker whose conditional write changed the row."""
    instant = clock.now()
    with transaction():
        ours = _change(number, scan_at=instant + CLAIMED).where(Document.scan_at <= instant)
        name: str | None = db.session.scalar(ours.returning(Document.stored_as))
    return name


def _try_later(number: int) -> None:
    """Two minutes later, then four and so on; after the last attempt a person has to decide."""
    with transaction():
        document = db.session.get(Document, number)
        if document is None:
            return
        document.attempts += 1
        is_last = document.attempts >= MOST_ATTEMPTS
        document.state = "failed" if is_last else document.state
        document.scan_at = None if is_last else clock.now() + timedelta(minutes=2**document.attempts)


def _change(number: int, **values: Any) -> Any:
    return update(Document).where(Document.id == number).values(**values)
