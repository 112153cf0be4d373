"""When waiting counts are written."""

import subprocess
import sys
import threading
from datetime import timedelta

from recruitment.config import ROOT
from recruitment.visits.flushing import EVERY, Flusher

AT_ONCE = timedelta(milliseconds=5)
#: A parent with something waiting forks: the child must have nothing of it, and a thread of its own.
FORK = """
import os
from datetime import timedelta
from recruitment.visits.flushing import Flusher
waiting, written = ["parent's"], []
flusher = Flusher(lambda: print(os.getpid() == parent, waiting, flush=True), waiting.clear, timedelta(hours=1))
parent = os.getpid()
flusher.wake()
if os.fork() == 0:
    assert flusher.thread is None
    waiting.append("child's")
    flusher.wake()
    raise SystemExit
os.wait()
"""
#: What was flushed outlives a kill, what came after doesn't.
KILL = """
import os, signal
from datetime import timedelta
from recruitment.visits.flushing import Flusher
waiting = ["early"]
flusher = Flusher(lambda: print(waiting.pop() if waiting else "-", flush=True), waiting.clear, timedelta(hours=1))
flusher.wake()
flusher.flush()
waiting.append("late")
os.kill(os.getpid(), signal.SIGKILL)
"""


def run(script: str) -> list[str]:
    """What it prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.splitlines()


class TestFlusher:
    def test_thread_flushes_again_and_again(self) -> None:
        twice = threading.Semaphore(0)
        flusher = Flusher(lambda: twice.release(), lambda: None, AT_ONCE)
        flusher.wake()
        assert twice.acquire(timeout=20)
        assert twice.acquire(timeout=20)
        flusher.stop()

    def test_one_thread_serves_a_process(self) -> None:
        flusher = Flusher(lambda: None, lambda: None)
        flusher.wake()
        first = flusher.thread
        flusher.wake()
        assert flusher.thread is first
        flusher.stop()

    def test_last_minute_at_most_is_at_stake(self) -> None:
        assert timedelta(minutes=1) >= EVERY

    def test_fork_writes_its_own_and_both_write_at_their_end(self) -> None:
        assert run(FORK) == ['False ["child\'s"]', 'True ["parent\'s"]']

    def test_kill_loses_what_was_not_flushed(self) -> None:
        assert run(KILL) == ["early"]
