"""Keeping a run: its figures as data and as a table, and the summary in the documentation."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.figures import Figure, middle
from bench.table import count_verdicts, table

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"


class NoPlace(Exception):
    """The documentation has no markers to write between."""


def report(figures: list[Figure], machine: dict[str, Any], commit: str, at: datetime) -> str:
    """When, what and where, then the table."""
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in sorted(count_verdicts(figures).items()))
    cores = f"{machine['cores']} {'core' if machine['cores'] == 1 else 'cores'}"
    place = f"{machine['processor'] or 'an unnamed processor'}, {cores}, {machine['memory_mb'] // 1024} GB"
    versions = f"Python {machine['python']}, Flask {machine['flask']}, gunicorn {machine['gunicorn']}"
    load = f"load average at the start {machine['load_average'][0]}"
    about = f"{at:%-d %B %Y}, commit {commit}: {place}, {versions}; {load}.{_bare(figures)} {verdicts}."
    return f"{about}\n\n{table(figures)}\n"


def _bare(figures: list[Figure]) -> str:
    rates = [rate for figure in figures for rate in figure.details.get("bare_requests_per_second", ())]
    return f" Bare answered about {middle(rates):,.0f} requests a second." if rates else ""


def keep(figures: list[Figure], machine: dict[str, Any], commit: str, at: datetime, folder: Path) -> Path:
    """Write `<date>-<commit>.json` and `.md` into the folder; the path of the second."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{at:%Y-%m-%d}-{commit}.json"
    data = {
        "at": at.isoformat(timespec="seconds"),
        "commit": commit,
        "machine": machine,
        "figures": [figure.as_data() for figure in figures],
    }
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    table_path = path.with_suffix(".md")
    table_path.write_text(report(figures, machine, commit, at), encoding="utf-8")
    return table_path


def replace_between(text: str, told: str) -> str:
    """The text with something else between the markers. Raises NoPlace without them."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoPlace(f"no {BEGIN} and {END} to write between")
    return f"{before}{BEGIN}\n{told}{END}{after}"
