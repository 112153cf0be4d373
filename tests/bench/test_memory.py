"""Memory as the system counts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.memory import group_members, proportional, resident

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells it so")


def test_group_is_its_master_and_what_that_started() -> None:
    talk = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'print(1, flush=True); input()'])"
    with subprocess.Popen(
        [sys.executable, "-c", talk], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        members = group_members(process.pid)
        assert process.pid in members
        assert len(members) == 2
        assert 5 < proportional(process.pid) <= sum(resident(pid) for pid in members)
        process.communicate(b"\n")


def test_own_memory_is_told_and_an_ended_process_has_none() -> None:
    assert resident(os.getpid()) > 5
    assert resident(2**22 + 1) == 0
