"""Memory of processes, as Linux counts it."""

import re
from pathlib import Path

PROC = Path("/proc")


def group_members(group: int) -> list[int]:
    """The processes of a process group."""
    found = []
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            told = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(told[2]) == group:
            found.append(int(stat.parent.name))
    return found


def proportional(group: int) -> float:
    """Megabytes of a process group, what processes share counted once (PSS)."""
    return sum(_kilobytes(PROC / str(pid) / "smaps_rollup", "Pss") for pid in group_members(group)) / 1024


def resident(pid: int) -> float:
    """Megabytes of one process (RSS); 0 once it has ended."""
    return _kilobytes(PROC / str(pid) / "status", "VmRSS") / 1024


def _kilobytes(path: Path, name: str) -> int:
    try:
        found = re.search(rf"^{name}:\s+(\d+) kB", path.read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0
