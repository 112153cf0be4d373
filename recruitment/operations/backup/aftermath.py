"""What a site has to do, and must not do, after it was put back to an earlier day."""

from datetime import datetime

from recruitment import clock
from recruitment.accounts.sessions import end_all_sessions
from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.freshness.counter import ROW, draw_epoch
from recruitment.freshness.models import Freshness
from recruitment.mail.stuck import hold_all
from recruitment.worker.daily import Daily, let_go_of_all
from recruitment.worker.schedule import SCHEDULE


def begin_anew(made_at: datetime) -> None:
    """Every process reads everything again, everybody signs in again, and the trail says why."""
    with transaction():
        draw_epoch()
        end_all_sessions()
        site = db.session.get_one(Freshness, ROW)
        told = {"made_at": [None, made_at.isoformat()]}
        trail.record("database put back from a backup", site, by=None, employer_id=None, changes=told)


def hold_mail(made_at: datetime) -> int:
    """Keep from leaving what may have left after the backup was made; how many mails there are.

    What the day's tasks would write is written now, so that it waits for the same decision.
    """
    with transaction():
        let_go_of_all()
    for task in SCHEDULE:
        if isinstance(task, Daily):
            task.perform(lambda: False)
            task.perform_for(clock.today(), lambda: False)
    with transaction():
        day = clock.to_london(made_at)
        return hold_all(f"it may have left already: the site was put back from a backup of {day:%-d %B %Y, %H:%M}")
