"""Prometheus' own tool reads what a site tells as it is deployed, and fires each alert when it is due and no other."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.availability import unavailable
from tests.browser import migrated
from tests.databases import Installations
from tests.deployed_site import DeployedSite, ask
from tests.operations.alert_stories import STORIES, Story
from tests.operations.scrapes import Series, read
from tests.operations.test_alerts import DEPLOY, alerts

pytestmark = pytest.mark.slow

#: What Prometheus puts beside every figure of a server it asks. What counts is told by the first alone.
PLACES = ('instance="one:8000",job="recruitment"', 'instance="other:8000",job="recruitment"')
COUNTERS = ("_total", "_bucket", "_count", "_sum")
#: A site that is well, where a new one that nobody works for is not.
WELL = {
    "up": 1,
    "recruitment_catalogue_vacancies": 24,
    "recruitment_catalogue_open_vacancies": 20,
    "recruitment_workers_alive": 1,
    "recruitment_task_late_seconds": 0,
    "recruitment_backup_age_seconds": 3600,
}
#: Of those that count, how many more there are each minute.
GROWTH = {
    "recruitment_requests_total": 60,
    "recruitment_request_seconds_count": 60,
    "recruitment_request_seconds_sum": 3,
}
#: Seconds that each of these answers takes.
TAKES = 0.05
FIRING = 'count by (alertname) (ALERTS{alertstate="firing"})'


@pytest.fixture(scope="module")
def promtool() -> str:
    return shutil.which("promtool") or unavailable("promtool is not installed")


@pytest.fixture(scope="module")
def scrape(installations: Installations, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with DeployedSite(tmp_path_factory.mktemp("site")) as site:
        migrated(installations).copy_fresh(site.database)
        site.environment |= {"WEB_CONCURRENCY": "2"}
        site.start()
        assert [ask(site, path).status for path in ("/jobs", "/nowhere", "/metrics")] == [200, 404, 200]
        yield ask(site, "/metrics").page


def test_figures_are_told_as_prometheus_wants_them(promtool: str, scrape: str) -> None:
    done = subprocess.run([promtool, "check", "metrics"], input=scrape, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_rules_are_understood(promtool: str) -> None:
    done = subprocess.run([promtool, "check", "rules", str(DEPLOY / "alerts.yml")], capture_output=True, text=True)
    assert (done.returncode, f"{len(alerts())} rules found" in done.stdout) == (0, True), done.stderr


def test_each_alert_has_a_story() -> None:
    assert {story.alert for story in STORIES} == {alert["alert"] for alert in alerts()}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.alert)
def test_fires_when_it_is_due_and_no_other_does(promtool: str, scrape: str, story: Story, tmp_path: Path) -> None:
    figures = {"up": 1.0} | {_written(series): value for series, value in read(scrape).items()}
    told = {_labels_of(series) for series in figures}
    assert {_labels_of(series) for series in (*story.wrong, *story.harmless)} <= told
    fires = {story.alert: len(PLACES) if story.is_of_a_server else 1}
    tests = [
        _test(figures, story.wrong, (story.fires_at - 1, {}), (story.fires_at, fires)),
        _test(figures, story.harmless, (story.fires_at, {}), (story.fires_at + 60, {})),
    ]
    file = tmp_path / "alerts_test.yml"
    rules = {"rule_files": [str(DEPLOY / "alerts.yml")], "evaluation_interval": "1m", "tests": tests}
    file.write_text(yaml.safe_dump(rules), encoding="utf-8")
    done = subprocess.run([promtool, "test", "rules", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _test(figures: dict[str, float], changed: dict[str, str], *expected: tuple[int, dict[str, int]]) -> dict[str, Any]:
    """One of promtool's tests: how often alerts fire in each of these minutes, while these figures go these ways."""
    minutes = max(minute for minute, _ in expected)
    ways = {series: _way(series, value, minutes) for series, value in figures.items()} | changed
    return {
        "interval": "1m",
        "input_series": [
            {"series": placed, "values": values} for series, values in ways.items() for placed in _placed(series)
        ],
        "promql_expr_test": [
            {
                "expr": FIRING,
                "eval_time": f"{minute}m",
                "exp_samples": [
                    {"labels": f'{{alertname="{alert}"}}', "value": times} for alert, times in firing.items()
                ],
            }
            for minute, firing in expected
        ],
    }


def _way(series: str, value: float, minutes: int) -> str:
    name, _, labels = series.partition("{")
    if name.endswith("_bucket"):
        bound = float(labels.partition('le="')[2].partition('"')[0])
        return f"0+{60 if bound >= TAKES else 0}x{minutes}"
    return f"{WELL.get(name, value)}+{GROWTH.get(name, 0)}x{minutes}"


def _written(series: Series) -> str:
    name, labels = series
    inside = ",".join(f'{label}="{value}"' for label, value in labels)
    return f"{name}{{{inside}}}" if inside else name


def _placed(series: str) -> list[str]:
    name, _, labels = series.partition("{")
    places = PLACES[:1] if name.endswith(COUNTERS) else PLACES
    return [f"{name}{{{place}{',' if labels else '}'}{labels}" for place in places]


def _labels_of(series: str) -> tuple[str, ...]:
    """Its name, and what its labels are called."""
    name, _, labels = series.rstrip("}").partition("{")
    return name, *sorted(part.partition("=")[0] for part in labels.split('",') if part)
