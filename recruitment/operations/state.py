"""How the site is now, asked when somebody wants the figures: nothing of it is kept up while people use the site."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime
from math import inf
from pathlib import Path

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, make_url, select
from sqlalchemy.exc import SQLAlchemyError

from recruitment.config import settings
from recruitment.database import db
from recruitment.mail.stuck import read_depth
from recruitment.operations.schema import newest_revision, revision_found
from recruitment.vacancies.catalogue.current import read_extent
from recruitment.vacancies.models import Vacancy
from recruitment.worker.schedule import SCHEDULE
from recruitment.worker.states import last_success
from recruitment.worker.status import read_lateness, read_workers

#: What `backup create` is called among the tasks.
BACKUP = "back up"


class State(Collector):
    """As of an instant. Whatever can't be said while the database is away is left out."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def describe(self) -> list[Metric]:
        """Nothing: the registry would ask for everything to find out."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Every gauge."""
        try:
            told = [*_schema(), *_catalogue(self.instant), *_outbox(self.instant), *_worker(self.instant)]
        except SQLAlchemyError:
            told = []
        yield _gauge("database_up", "Whether the database answers", bool(told))
        yield from told
        yield _by("disk_free_bytes", "Room on the disk", "of", _room())


def _schema() -> Iterator[Metric]:
    is_current = revision_found() == newest_revision()
    yield _gauge("schema_current", "Whether the tables are those of this release", is_current)


def _catalogue(instant: datetime) -> Iterator[Metric]:
    """Of the process that answers: all follow the same changes, each at its next request."""
    extent = read_extent()
    yield _gauge("catalogue_vacancies", "Vacancies in memory", extent.vacancies)
    yield _gauge("catalogue_open_vacancies", "Vacancies that are open", extent.open)
    age = (instant - extent.read_at).total_seconds()
    yield _gauge("catalogue_age_seconds", "Since changes of the site were last read into memory", age)
    changed = db.session.scalar(select(func.max(Vacancy.updated_at)))
    yield _gauge("vacancies_unchanged_seconds", "Since a vacancy was last changed", _since(changed, instant, 0))


def _outbox(instant: datetime) -> Iterator[Metric]:
    depth = read_depth(instant)
    yield _gauge("outbox_waiting", "Mails that wait", depth.waiting)
    yield _gauge("outbox_given_up", "Mails that were given up and nobody has set aside", depth.given_up)
    yield _gauge("outbox_oldest_seconds", "Age of the oldest mail that waits", _since(depth.oldest, instant, 0))
    yield _gauge("outbox_overdue_seconds", "Since a mail should have left", _since(depth.oldest_due, instant, 0))


def _worker(instant: datetime) -> Iterator[Metric]:
    workers, lines = read_workers(instant), read_lateness(SCHEDULE, instant)
    seen = max((worker.seen_at for worker in workers), default=None)
    yield _gauge("workers_alive", "Workers that were seen lately", sum(one.is_alive for one in workers))
    yield _gauge("worker_silent_seconds", "Since any worker was seen", _since(seen, instant, inf))
    late = {name: one.late_seconds for name, one in lines.items()}
    yield _by("task_late_seconds", "Since a task should have been done again", "task", late)
    failing = {name: float(one.is_failing) for name, one in lines.items()}
    yield _by("task_failing", "Whether a task failed the last time", "task", failing)
    backup = last_success(BACKUP)
    yield _gauge("backup_age_seconds", "Since the last backup was made", _since(backup, instant, inf))


def _room() -> dict[str, float]:
    """Where this site writes, as far as that is on this machine."""
    url, uploads = make_url(settings().database_url), settings().uploads_url
    places = {
        "database": url.database if url.get_backend_name() == "sqlite" else None,
        "uploads": uploads.removeprefix("file://") if uploads.startswith("file://") else None,
    }
    return {name: float(_free(Path(place))) for name, place in places.items() if place}


def _free(path: Path) -> int:
    return shutil.disk_usage(next(one for one in (path, *path.parents) if one.exists())).free


def _since(moment: datetime | None, instant: datetime, otherwise: float) -> float:
    return otherwise if moment is None else max(0.0, (instant - moment).total_seconds())


def _gauge(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(f"recruitment_{name}", words, value=float(value))


def _by(name: str, words: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(f"recruitment_{name}", words, labels=[label])
    for value_of, value in values.items():
        family.add_metric([value_of], value)
    return family
