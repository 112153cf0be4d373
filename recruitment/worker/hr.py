"""What happens by itself, for whoever runs the site."""

from flask import Blueprint, render_template

from recruitment import clock
from recruitment.access import Permission, requires
from recruitment.mail.stuck import read_depth
from recruitment.mail.ways import way_in_words
from recruitment.web.forms import ActionForm
from recruitment.worker.schedule import SCHEDULE
from recruitment.worker.status import read_tasks, read_workers

worker_hr = Blueprint("worker_hr", __name__)


@worker_hr.get("")
@requires(Permission.MANAGE_SITE)
def show_status() -> str:
    """Workers, the outbox, and every task of the schedule."""
    instant = clock.now()
    workers = read_workers(instant)
    return render_template(
        "worker/hr/show_status.html",
        instant=instant,
        workers=workers,
        is_any_alive=any(worker.is_alive for worker in workers),
        tasks=read_tasks(SCHEDULE, instant),
        depth=read_depth(instant),
        way=way_in_words(),
        form=ActionForm(),
    )
