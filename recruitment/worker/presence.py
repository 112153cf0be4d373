"""A worker's word that it lives, and how far its clock is from the database's."""

import os
import secrets
import socket
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.web.logs import log
from recruitment.worker.models import WorkerSeen
from recruitment.worker.upserts import upsert

#: Who we are: a process's number may be given again, so a random part goes with it.
THIS_WORKER = f"{socket.gethostname()[:80]}:{os.getpid()}:{secrets.token_hex(4)}"
SEEN_EVERY = timedelta(seconds=15)
#: Who wasn't seen for so long doesn't live any more.
ALIVE_FOR = timedelta(minutes=2)
FORGOTTEN_AFTER = timedelta(days=1)
#: Seconds. Leases and daily tasks bear five minutes; people should hear of it long before.
WRONG_CLOCK = 30.0


def say_alive() -> None:
    """Write that this worker was seen now; forget those that were not for a day."""
    ahead = clock_ahead()
    if abs(ahead) > WRONG_CLOCK:
        log.warning("this machine's clock is wrong", seconds_ahead=round(ahead))
    now = clock.now()
    seen = {"seen_at": now, "clock_ahead": ahead}
    with transaction():
        db.session.execute(upsert(WorkerSeen, {"worker": THIS_WORKER}, seen, only_new={"started_at": now}))
        db.session.execute(delete(WorkerSeen).where(WorkerSeen.seen_at < now - FORGOTTEN_AFTER))


def clock_ahead() -> float:
    """Seconds that our clock is ahead of the database's; SQLite's is our own."""
    if db.engine.dialect.name == "sqlite":
        return 0.0
    theirs: datetime = db.session.scalars(select(func.clock_timestamp())).one()
    ours = clock.now()
    db.session.rollback()
    return (ours - theirs).total_seconds()


def is_alive(worker: WorkerSeen, instant: datetime) -> bool:
    """Whether it was seen lately, whichever of two clocks is a little ahead."""
    return instant - worker.seen_at < ALIVE_FOR
