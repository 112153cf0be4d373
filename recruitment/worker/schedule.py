"""Everything that happens by itself, and how often: one table."""

from datetime import timedelta

from recruitment.accounts.unsent_forms import forget_old
from recruitment.mail.delivery import deliver_due
from recruitment.registrations.notices import tell_daily
from recruitment.worker.tasks import Task, Timed

SCHEDULE: tuple[Timed, ...] = (
    Task("deliver mail", deliver_due, timedelta(seconds=1)),
    Task("forget unsent forms", lambda _is_stopping: forget_old(), timedelta(minutes=10)),
    Task("tell of new registrations", tell_daily, timedelta(minutes=10)),
)
