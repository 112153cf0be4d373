"""`flask vacancies import` of a large CSV into a site with its starter content."""

import csv
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bench.data import Advert, adverts
from bench.figures import Figure
from bench.ground import Ground
from bench.memory import resident
from bench.servers import DidNotAnswer, site_environment
from recruitment import clock
from recruitment.config import ROOT

SAMPLE_SECONDS = 0.1
ROLE_TYPES = ("social-worker", "senior-social-worker", "practice-educator", "team-manager", "youth-worker", "other")
#: Pounds a year, above any living wage: what pays less stays a draft.
LEAST_PAY = 32_000
COLUMNS = (
    "reference title role_type team contract_type hours working_arrangement location salary_min salary_max salary_unit "
    "summary description publish_at closes_at dbs_level contact_email"
)


def measure_imports(ground: Ground) -> Iterator[Figure]:
    """Rows a second from the command's start to its end, so with both passes; and how its memory grows."""
    rows = ground.plan.import_rows
    path = ground.folder / "vacancies.csv"
    write_csv(path, rows)
    for kind in ground.plan.databases:
        ground.say(f"importing {rows:,} rows into {kind}")
        ground.fill({(kind, 0): "import"})
        seconds, megabytes = _import(path, ground.databases.pop((kind, 0)))
        details = {"seconds": seconds, "peak_mb": round(max(megabytes), 1), "file_mb": path.stat().st_size / 1e6}
        yield Figure("import", rows / seconds, kind, rows, details=details)
        yield Figure("import memory", growth(megabytes), kind, rows, details={"peak_mb": details["peak_mb"]})


def write_csv(path: Path, rows: int) -> None:
    """Vacancies in the site's own columns, fit for publishing."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS.split())
        writer.writerows(_cells(advert) for advert in adverts(rows))


def growth(megabytes: list[float]) -> float:
    """The most memory in all against the most in the first quarter of the time."""
    return max(megabytes) / max(megabytes[: max(1, len(megabytes) // 4)])


def _cells(advert: Advert) -> list[object]:
    now, pay = clock.now(), max(advert.pay or 0, LEAST_PAY)
    return [
        advert.reference,
        advert.title,
        ROLE_TYPES[advert.role % len(ROLE_TYPES)],
        advert.team.capitalize(),
        advert.contract_type or "permanent",
        ";".join(advert.hours),
        ";".join(advert.arrangements),
        advert.location,
        pay,
        pay + 3_000,
        "year",
        " ".join(advert.summary),
        " ".join(advert.description),
        (now - timedelta(seconds=advert.age)).isoformat(timespec="seconds"),
        (now + timedelta(seconds=advert.rest)).isoformat(timespec="seconds"),
        "enhanced-barred",
        "people@example.org",
    ]


def _import(path: Path, url: str) -> tuple[float, list[float]]:
    """Seconds, and megabytes of the process while it ran."""
    words = ["vacancies", "import", str(path), "--employer", "islington", "--publish"]
    log = path.with_suffix(".log")
    began, megabytes = time.monotonic(), []
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "flask", "--app", "wsgi", *words],
            cwd=ROOT,
            env=site_environment(url),
            stdout=output,
            stderr=output,
        )
        while process.poll() is None:
            megabytes.append(resident(process.pid))
            time.sleep(SAMPLE_SECONDS)
    if process.returncode:
        raise DidNotAnswer(f"the import ended with {process.returncode}: {log.read_text()[-1000:]}")
    return time.monotonic() - began, [one for one in megabytes if one]
