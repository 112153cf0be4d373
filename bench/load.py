"""Load by wrk, and what it tells."""

import json
import math
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("addresses.lua")
MISSING = "wrk is needed for measuring and is not installed: on Debian and Ubuntu, `apt-get install wrk` as root."


class NoLoad(Exception):
    """wrk is missing, or could not do its work."""


@dataclass(frozen=True)
class Burst:
    """What wrk saw."""

    requests: int
    seconds: float
    #: Bytes of each answer with its headers, on average.
    bytes_each: float
    #: Milliseconds from asking to the whole answer.
    p50: float
    p99: float
    #: Answers of 400 and more, and connections that broke.
    refused: int
    broken: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds if self.seconds else 0.0


def require_wrk() -> None:
    """Raises NoLoad with what to do."""
    if not shutil.which("wrk"):
        raise NoLoad(MISSING)


def command(url: str, addresses: Path, seconds: int, connections: int) -> list[str]:
    """How wrk is called."""
    timing = ["-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s"]
    return ["wrk", *timing, "-s", str(SCRIPT), url, "--", str(addresses)]


def burst(url: str, addresses: Path, seconds: int, connections: int = 16) -> Burst:
    """Ask for the addresses in turn for so long. Raises NoLoad when hardly anything was answered."""
    done = subprocess.run(command(url, addresses, seconds, connections), capture_output=True, text=True)
    if done.returncode:
        raise NoLoad(f"wrk ended with {done.returncode}: {done.stderr.strip() or done.stdout.strip()}")
    return read_summary(done.stdout)


def read_summary(output: str) -> Burst:
    """The line that the script writes. Raises NoLoad when there is none, or when answers were errors."""
    found = re.search(r"^wrk-summary (\{.*\})$", output, re.MULTILINE)
    if not found:
        raise NoLoad(f"wrk told nothing: {output.strip()[-500:]}")
    told = json.loads(found[1])
    if told["refused"] or not told["requests"]:
        raise NoLoad(f"{told['refused']} of {told['requests']} answers were errors")
    return Burst(
        requests=told["requests"],
        seconds=told["microseconds"] / 1e6,
        bytes_each=told["bytes"] / told["requests"],
        p50=told["p50"] / 1000,
        p99=told["p99"] / 1000,
        refused=told["refused"],
        broken=told["broken"],
    )


def percentile(values: list[float], share: float) -> float:
    """The smallest value that this share of all does not exceed, 0.99 for the slowest hundredth's limit."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]
