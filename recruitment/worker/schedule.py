"""Everything that happens by itself, and how often: one table."""

from datetime import time, timedelta

from recruitment import clock
from recruitment.accounts.unsent_forms import forget_old
from recruitment.alerts.digests import ask_who_still_looks, send_digests
from recruitment.dashboards.reminders import send_reminders
from recruitment.documents.scanning import scan_waiting
from recruitment.documents.sweeping import remove_files, sweep
from recruitment.mail.delivery import deliver_due
from recruitment.privacy.retention import run_daily
from recruitment.registrations.notices import send_daily_notices
from recruitment.registrations.renewals import remind_of_renewal
from recruitment.worker.daily import Daily, forget_old_days, renew_leases
from recruitment.worker.presence import SEEN_EVERY, say_alive
from recruitment.worker.tasks import MAIL_LANE, PULSE_LANE, Task, Timed

SCHEDULE: tuple[Timed, ...] = (
    Task("deliver mail", deliver_due, timedelta(seconds=1), MAIL_LANE),
    Task("say that the worker lives", lambda _: say_alive(), SEEN_EVERY, PULSE_LANE),
    Task("keep what is under way", lambda _: renew_leases(clock.now()), timedelta(minutes=1), PULSE_LANE),
    Task("forget unsent forms", lambda _: forget_old(), timedelta(minutes=10)),
    Task("scan documents", scan_waiting, timedelta(seconds=5)),
    Task("remove files of deleted documents", remove_files, timedelta(seconds=10)),
    Task("sweep documents", sweep, timedelta(hours=1)),
    Daily("retention", run_daily, at=time(3)),
    Daily("tell of new registrations", send_daily_notices, makes_up=2),
    Daily("remind staff of what is due, on Mondays", send_reminders),
    Daily("ask people to renew", remind_of_renewal),
    Daily("send job alerts", send_digests),
    Daily("ask who still wants job alerts", ask_who_still_looks),
    Daily("forget old days of tasks", forget_old_days),
)
