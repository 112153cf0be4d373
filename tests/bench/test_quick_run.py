"""A quick run, whole: every part measures something and nothing is left behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.goals import GOALS
from recruitment.config import ROOT
from tests.availability import unavailable

#: Need several sizes or databases, or Node.
NOT_ALWAYS = {"flat", "postgresql", "lighthouse"}


@pytest.mark.faults
@pytest.mark.speed  # beside other tests it measures those, and once broke off
def test_quick_run_measures_every_part(tmp_path: Path) -> None:
    if not shutil.which("wrk") or sys.platform != "linux":
        unavailable("measuring needs Linux and wrk")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bench", "--quick", "--databases", "sqlite", "--sizes", "200"],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    rows = [line.strip("|").split("|") for line in done.stdout.splitlines() if line.startswith("|")]
    seen = {row[0].strip() for row in rows if row[3].strip()}
    assert [goal.words for goal in GOALS if goal.key not in NOT_ALWAYS | {"django"} and goal.words not in seen] == []
    assert list(tmp_path.iterdir()) == []
