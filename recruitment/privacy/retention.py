"""What is past its time goes: once a day by the worker, or by an operator's command."""

from collections.abc import Callable
from datetime import date, datetime

from recruitment import clock
from recruitment.database import truncate_log
from recruitment.privacy.holders import all_holders
from recruitment.web.logs import log


def run_retention(
    instant: datetime, *, dry_run: bool, is_stopping: Callable[[], bool] = lambda: False
) -> dict[str, int]:
    """Holder → how many things went, or would go. Asked to stop, it leaves off between two holders."""
    removed: dict[str, int] = {}
    for holder in all_holders():
        if is_stopping():
            break
        removed[holder.name] = holder.expire(instant, dry_run)
    if not dry_run:
        truncate_log()  # also for what somebody erased while another was reading
    return removed


def run_daily(is_stopping: Callable[[], bool], _day: date) -> None:
    """The worker's. What it leaves undone is due again at the next run: nothing is marked as removed."""
    removed = run_retention(clock.now(), dry_run=False, is_stopping=is_stopping)
    log.info("retention", **{name.replace(" ", "_").lower(): number for name, number in removed.items()})
