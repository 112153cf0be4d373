"""The table that a run prints and the documentation shows."""

from collections.abc import Iterable

from bench.figures import Figure
from bench.goals import GOALS, MET, NO_GOAL, NOT_MEASURED, Goal
from bench.plan import size_in_words

HEADINGS = ("What", "Vacancies", "Database", "Seen", "Goal", "Aim", "")
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL", "": ""}


def table(figures: Iterable[Figure]) -> str:
    """Markdown, in the order of the goals; columns are as wide as their longest cell."""
    held = list(figures)
    rows = [_row(goal, figure) for goal in GOALS for figure in held if figure.key == goal.key]
    widths = [max(len(row[column]) for row in [HEADINGS, *rows]) for column in range(len(HEADINGS))]
    lines = [_line(HEADINGS, widths), _line(["-" * width for width in widths], widths)]
    return "\n".join(lines + [_line(row, widths) for row in rows])


def count_verdicts(figures: Iterable[Figure]) -> dict[str, int]:
    """Verdict → how many figures got it."""
    counts: dict[str, int] = {}
    for figure in figures:
        for goal in GOALS:
            if goal.key == figure.key:
                verdict = goal.judge(figure)
                counts[verdict] = counts.get(verdict, 0) + 1
    return counts


def _row(goal: Goal, figure: Figure) -> tuple[str, ...]:
    verdict = goal.judge(figure)
    said = verdict if verdict in (MET, NO_GOAL) else f"**{verdict}**"
    reason = f": {figure.note}" if figure.note else ""
    return (
        goal.words,
        size_in_words(figure.size) if figure.size else "",
        DATABASES[figure.database],
        "" if verdict == NOT_MEASURED else goal.value_in_words(figure),
        goal.in_words(goal.limit, figure.size),
        goal.in_words(goal.aim, figure.size),
        said + reason,
    )


def _line(cells: Iterable[str], widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return f"| {' | '.join(padded)} |"
