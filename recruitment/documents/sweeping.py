"""Taking files out of the store: of deleted rows, of forms that were not sent, and those that nobody knows."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.documents.keeping import DRAFT_KEPT
from recruitment.documents.models import Document, RemovedFile
from recruitment.documents.stores import current_store

IsStopping = Callable[[], bool]
AT_ONCE = 200
#: A file is written before its row. One without a row for so long never gets one.
ORPHAN_AFTER = timedelta(days=1)


def remove_files(is_stopping: IsStopping = lambda: False) -> int:
    """Those whose rows are deleted; how many. A store that is away keeps them noted: raises StoreDown."""
    done = 0
    while not is_stopping():
        names = list(db.session.scalars(select(RemovedFile.stored_as).order_by(RemovedFile.stored_as).limit(AT_ONCE)))
        db.session.rollback()
        if not names:
            break
        store = current_store()
        for name in names:
            store.remove(name)
        with transaction():
            db.session.execute(delete(RemovedFile).where(RemovedFile.stored_as.in_(names)))
        done += len(names)
    return done


def forget_drafts(instant: datetime, *, dry_run: bool = False) -> int:
    """Documents of forms that were not sent within a day, in batches; how many."""
    old = (Document.registration_id.is_(None), Document.received_at <= instant - DRAFT_KEPT)
    number = db.session.scalar(select(func.count()).select_from(Document).where(*old)) or 0
    db.session.rollback()
    for _ in range(0, 0 if dry_run else number, AT_ONCE):
        with transaction():
            oldest = select(Document.id).where(*old).order_by(Document.id).limit(AT_ONCE)
            db.session.execute(delete(Document).where(Document.id.in_(oldest)))
    return number


def remove_orphans() -> int:
    """Files without a row: a process ended between the two, or a database was put back from a copy."""
    store, oldest = current_store(), clock.now() - ORPHAN_AFTER
    old = [name for name, came_at in store.names() if came_at <= oldest]
    done = 0
    for begin in range(0, len(old), AT_ONCE):
        batch = old[begin : begin + AT_ONCE]
        known = set(db.session.scalars(select(Document.stored_as).where(Document.stored_as.in_(batch))))
        for name in set(batch) - known:
            store.remove(name)
            done += 1
    db.session.rollback()
    return done


def sweep(is_stopping: IsStopping) -> None:
    """What is done once in a while."""
    forget_drafts(clock.now())
    remove_files(is_stopping)
    remove_orphans()
