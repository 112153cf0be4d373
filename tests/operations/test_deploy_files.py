"""What is deployed names only what there is. `test_several_servers.py` starts what can be started here."""

import os
import re
import shutil
import subprocess
import tempfile
from typing import Any

import pytest

from recruitment.config import ROOT, Settings
from recruitment.database import POOL

DEPLOY = ROOT / "deploy"
RUNBOOK = (DEPLOY / "RUNBOOK.md").read_text(encoding="utf-8")
UNITS = (
    "recruitment-web.socket",
    "recruitment-web.service",
    "recruitment-worker.service",
    "recruitment-backup.service",
)
TIMER = "recruitment-backup.timer"
#: Read by others than our settings.
OTHERS = {
    "WEB_CONCURRENCY",
    "HOST",
    "PORT",
    "POSTGRES_USER",
    "POSTGRES_PASSWORD",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
}
#: Of the files themselves.
OWN = {"SITE_NAME", "RELEASE", "NAME", "ADMINISTRATOR", "SOURCE", "PASSWORD", "COUNTS"}
#: What a site may have beside what its installation writes.
SITE = "REDIS_URL=redis://127.0.0.1/0\nSENTRY_DSN=https://key@sentry.example.org/1\n"
#: Ten times what `systemd-analyze security` calls the exposure of a unit, 100 for one that may do anything.
EXPOSURE = "12"

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")


@pytest.mark.parametrize("name", ["compose.yaml", "RUNBOOK.md"])
def test_settings_are_called_as_the_site_calls_them(name: str) -> None:
    text = (DEPLOY / name).read_text()
    known = set(re.findall(r'"([A-Z_]{4,})"', (ROOT / "recruitment" / "config.py").read_text())) | OTHERS | OWN
    assert set(re.findall(r"^\s*([A-Z_]{4,})[:=]", text, re.MULTILINE)) <= known


def test_container_holds_what_is_there() -> None:
    copied = re.findall(r"^COPY (?!--from)(\S+)", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    let_in = {line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text().splitlines()}
    assert copied
    assert all((ROOT / path).exists() and path in let_in for path in copied)


def test_links_of_the_runbook_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (DEPLOY / "RUNBOOK.md").read_text())
    assert links
    assert [link for link in links if not (DEPLOY / link).exists()] == []


@pytest.mark.parametrize(("asked", "workers"), [("", max(2, CORES)), ("7", 7)])
def test_workers_are_as_many_as_processors_or_as_asked(
    monkeypatch: pytest.MonkeyPatch, asked: str, workers: int
) -> None:
    monkeypatch.setenv("WEB_CONCURRENCY", asked)
    assert gunicorn_settings()["workers"] == workers


def test_connections_to_the_database_are_reckoned_as_they_are() -> None:
    each = sum(POOL.values()) + gunicorn_settings()["threads"]
    assert f"max_connections is {each} × workers × servers" in (DEPLOY / "gunicorn.conf.py").read_text()


def test_nginx_lets_go_of_a_connection_before_gunicorn_does() -> None:
    kept = re.search(r"keepalive_timeout (\d+)s;  # shorter", (DEPLOY / "nginx.conf").read_text())
    assert kept
    assert int(kept[1]) < gunicorn_settings()["keepalive"]


@systemd
def test_units_are_understood() -> None:
    command = ["systemd-analyze", "verify", "--man=no", *(str(DEPLOY / unit) for unit in (*UNITS, TIMER))]
    told = subprocess.run(command, capture_output=True, text=True).stderr.splitlines()
    assert [line for line in told if "/srv/recruitment/current/.venv/bin/python is not executable" not in line] == []


def gunicorn_settings() -> dict[str, Any]:
    """As gunicorn reads them; the folder of figures that it makes is taken away again, and so is its name."""
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as environment, tempfile.TemporaryDirectory() as folder:
        environment.setenv("PROMETHEUS_MULTIPROC_DIR", folder)
        exec((DEPLOY / "gunicorn.conf.py").read_text(), names)
    return names


@systemd
def test_services_may_do_little() -> None:
    units = [str(DEPLOY / unit) for unit in UNITS if unit.endswith(".service")]
    command = ["systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE}", "--no-pager", *units]
    assert subprocess.run(command, capture_output=True).returncode == 0


def test_drill_reaches_nothing_of_the_site() -> None:
    lines = SITE + appended("/etc/recruitment/environment")
    site, drill = read(lines), read(lines + appended('"$SETTINGS"'))
    outside = ("database_url", "uploads_url", "mail_url", "redis_url", "sentry_dsn", "site_url", "catalogue_file")
    assert [name for name in outside if getattr(site, name) == getattr(drill, name)] == []
    assert site.secret_key == drill.secret_key


def appended(file: str) -> str:
    """What the runbook's shell writes into a file of settings."""
    found = re.search(rf"^cat >>? {re.escape(file)} <<END\n.*?^END\n", RUNBOOK, re.MULTILINE | re.DOTALL)
    assert found
    script = "NAME=jobs.example.org MAIL_URL=smtp://mail.example.org\n" + found[0].replace(f" {file}", " /dev/stdout")
    return shell(script)


def read(lines: str) -> Settings:
    """As deploy/recruitment reads such a file."""
    told = shell(f"set -a\n{lines}\nexec env -0").split("\0")
    return Settings.from_environment(dict(one.split("=", 1) for one in told if one))


def shell(script: str) -> str:
    """What it prints, among nothing but where programs are."""
    place = {"PATH": os.environ["PATH"]}
    return subprocess.run(["sh", "-c", script], check=True, capture_output=True, text=True, env=place).stdout
