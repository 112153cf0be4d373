"""What is deployed names only what there is. `test_several_servers.py` starts what can be started here."""

import re
import shutil
import subprocess

import pytest

from recruitment.config import ROOT

DEPLOY = ROOT / "deploy"
UNITS = ("recruitment-web.socket", "recruitment-web.service", "recruitment-worker.service")
#: Read by others than our settings.
OTHERS = {"WEB_CONCURRENCY", "HOST", "POSTGRES_USER", "POSTGRES_PASSWORD", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
#: Of the files themselves.
OWN = {"SITE_NAME", "RELEASE", "NAME", "ADMINISTRATOR", "SOURCE", "PASSWORD", "COUNTS"}
#: Ten times what `systemd-analyze security` calls the exposure of a unit, 100 for one that may do anything.
EXPOSURE = "15"

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


@systemd
def test_units_are_understood() -> None:
    command = ["systemd-analyze", "verify", "--man=no", *(str(DEPLOY / unit) for unit in UNITS)]
    told = subprocess.run(command, capture_output=True, text=True).stderr.splitlines()
    assert [line for line in told if "/srv/recruitment/current/.venv/bin/python is not executable" not in line] == []


@systemd
def test_services_may_do_little() -> None:
    units = [str(DEPLOY / unit) for unit in UNITS if unit.endswith(".service")]
    command = ["systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE}", "--no-pager", *units]
    assert subprocess.run(command, capture_output=True).returncode == 0
