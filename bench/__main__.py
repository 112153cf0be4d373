"""`make bench`: measure, print the table, and keep it when the run was whole."""

import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.databases import NoDatabase, places
from bench.figures import Figure, derived
from bench.ground import READING_PARTS, Ground
from bench.load import NoLoad, require_wrk
from bench.machine import commit, describe
from bench.parts.imports import measure_imports
from bench.parts.lighthouse import measure_lighthouse
from bench.parts.lists import measure_lists
from bench.parts.pages import measure_pages
from bench.parts.posts import measure_posts
from bench.parts.steady import measure_steady
from bench.plan import Plan, read_plan
from bench.results import NoPlace, keep, replace_between, report
from bench.servers import DidNotAnswer
from recruitment import clock
from recruitment.config import ROOT

RESULTS = ROOT / "bench" / "results"
SUMMARY = ROOT / "docs" / "performance.md"
Measure = Callable[[Ground], Iterator[Figure]]
#: Any of these parts → who measures it.
MEASURES: tuple[tuple[set[str], Measure], ...] = (
    (READING_PARTS, measure_lists),
    ({"steady"}, measure_steady),
    ({"posts"}, measure_posts),
    ({"pages"}, measure_pages),
    ({"lighthouse"}, measure_lighthouse),
    ({"import"}, measure_imports),
)


def main(arguments: list[str]) -> int:
    """The exit status: 0 when everything was measured, whether goals were met or not."""
    plan = read_plan(arguments)
    try:
        require_wrk()
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            _run(plan, Path(folder))
    except (NoLoad, NoDatabase, DidNotAnswer, NoPlace) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped; nothing was kept.\n")
        return 130
    return 0


def _run(plan: Plan, folder: Path) -> None:
    machine, measured, at = describe(folder), commit(), clock.now()
    figures: list[Figure] = []
    with places(plan.databases, folder) as found:
        ground = Ground(plan, folder, found)
        ground.prepare()
        for parts, measure in MEASURES:
            if parts & set(plan.parts):
                figures += measure(ground)
        ground.say("done")
    figures += derived(figures)
    told = report(figures, machine, measured, at)
    sys.stdout.write(told)
    if plan.into:
        keep(figures, machine, measured, at, plan.into)
    if plan.is_whole:
        path = keep(figures, machine, measured, at, RESULTS)
        SUMMARY.write_text(replace_between(SUMMARY.read_text(encoding="utf-8"), told), encoding="utf-8")
        sys.stderr.write(f"\nKept in {path.relative_to(ROOT)}, and in {SUMMARY.relative_to(ROOT)}.\n")


def _stop(_number: int, _frame: object) -> None:
    """Ends servers and removes the folder on the way out, as Ctrl-C does."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(main(sys.argv[1:]))
