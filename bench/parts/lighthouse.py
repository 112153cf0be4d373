"""Lighthouse on home, list and vacancy, where it is installed; nothing else here needs Node."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.addresses import pages_of
from bench.figures import Figure
from bench.ground import Ground
from bench.servers import site_server

PAGES = {"home": "/", "list": "/jobs", "vacancy": pages_of(1)[0]}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def measure_lighthouse(ground: Ground) -> Iterator[Figure]:
    """The least of the four scores of each page, as on a telephone."""
    program = shutil.which("lighthouse")
    if not program:
        yield Figure("lighthouse", None, note="it is not installed")
        return
    ground.say("Lighthouse")
    url = next(url for (_, size), url in ground.databases.items() if size == ground.site_size)
    with site_server(ground.folder, url) as server:
        for page, path in PAGES.items():
            scores = _scores(program, server.url + path, ground.folder / f"lighthouse-{page}.json")
            yield Figure("lighthouse", min(scores.values()), note=page, details=scores)


def _scores(program: str, url: str, report: Path) -> dict[str, float]:
    options = ["--quiet", "--output=json", f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}"]
    subprocess.run([program, url, *options, "--chrome-flags=--headless --no-sandbox"], check=True, capture_output=True)
    return read_scores(report.read_text())


def read_scores(report: str) -> dict[str, float]:
    """Category → score of 100; one that Lighthouse could not give is 0."""
    told = json.loads(report)["categories"]
    return {name: round((told[name]["score"] or 0) * 100) for name in CATEGORIES}
